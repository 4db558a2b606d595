import { mistake } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { placeOf, START } from './place.ts';

/**
 * The most that a file may hold, in kB. A leaflet has about 5 and the largest list about 100.
 * Above these sizes a hostile file could keep the parsers busy for many seconds.
 */
const LARGEST = { mdx: 32, yaml: 256 };

/** Characters that cannot be seen, and that reorder or hide text, so that a reviewer reads something else than what is published. */
export const HIDDEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb]|[\u{e0000}-\u{e0fff}]/u;

// Tab and new line are all that plain text needs. A lone \r would be a new line to some readers and nothing to others.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** A hidden or control character, or half of one, as `U+200B`. Undefined when the words have none. */
export function hiddenCharacter(words: string): string | undefined {
  const found = HIDDEN.exec(words) ?? CONTROL.exec(words);
  const character = found?.[0] ?? (words.isWellFormed() ? undefined : '\ufffd');
  return character && `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A content file's text, with Windows line endings made plain, and what is wrong with its characters. */
export function readText(file: string, bytes: Uint8Array): { text?: string; problems: Problem[] } {
  const largest = file.endsWith('.mdx') ? LARGEST.mdx : LARGEST.yaml;
  if (bytes.length > largest * 1024) {
    return {
      problems: [
        mistake(
          'file-text',
          file,
          START,
          'This file is too large.',
          `Keep it under ${largest} kB. Does it hold something that is not text?`,
        ),
      ],
    };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return {
      problems: [
        mistake(
          'file-text',
          file,
          START,
          'This file is not text in UTF-8.',
          'Save it again as plain text with the encoding UTF-8.',
        ),
      ],
    };
  }
  const control = CONTROL.exec(text);
  if (control) {
    return {
      problems: [
        mistake(
          'file-text',
          file,
          placeOf(text, control.index),
          `A control character (${hiddenCharacter(control[0])}) stands here, so this is not plain text.`,
          'Delete the character, or save the file again as plain text.',
        ),
      ],
    };
  }
  if (text.trim() === '') {
    return {
      problems: [mistake('file-text', file, START, 'This file is empty.', 'Write its content, or delete the file.')],
    };
  }
  const problems = text.split('\n').flatMap((row, index) => {
    const hidden = HIDDEN.exec(row);
    return hidden
      ? [
          mistake(
            'hidden-characters',
            file,
            { line: index + 1, column: hidden.index + 1 },
            `An invisible character (${hiddenCharacter(hidden[0])}) hides in this line.`,
            'Delete the line and type it again.',
          ),
        ]
      : [];
  });
  return { text, problems };
}
