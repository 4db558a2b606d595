import type { Rule } from '../rule.ts';
import { easyReadAbbreviations } from './abbreviations.ts';
import { easyReadCapitals } from './capitals.ts';
import { easyReadContractions } from './contractions.ts';
import { easyReadDates } from './dates.ts';
import { easyReadEnd } from './end.ts';
import { easyReadEveryday } from './everyday.ts';
import { easyReadGrade } from './grade.ts';
import { easyReadHardWords } from './hard-words.ts';
import { easyReadLength } from './length.ts';
import { easyReadMatched } from './matched.ts';
import { easyReadNumbers } from './numbers.ts';
import { easyReadOneIdea } from './one-idea.ts';
import { easyReadParts } from './parts.ts';
import { easyReadPictures } from './pictures.ts';
import { easyReadPlain } from './plain.ts';
import { easyReadPunctuation } from './punctuation.ts';
import { easyReadRowLinks } from './row-links.ts';
import { easyReadRows } from './rows.ts';
import { easyReadSameWord } from './same-word.ts';
import { easyReadSections } from './sections.ts';
import { easyReadSentences } from './sentences.ts';
import { easyReadThere } from './there.ts';
import { easyReadTitle } from './title.ts';
import { easyReadUrgent } from './urgent.ts';
import { easyReadVoice } from './voice.ts';
import { easyReadWords } from './words.ts';

/** The rules of Easy Read pages, in the order of the documentation. */
export const easyReadRules: Rule[] = [
  easyReadThere,
  easyReadMatched,
  easyReadRows,
  easyReadSections,
  easyReadParts,
  easyReadLength,
  easyReadEnd,
  easyReadUrgent,
  easyReadSentences,
  easyReadGrade,
  easyReadHardWords,
  easyReadWords,
  easyReadContractions,
  easyReadAbbreviations,
  easyReadCapitals,
  easyReadPunctuation,
  easyReadPlain,
  easyReadNumbers,
  easyReadDates,
  easyReadRowLinks,
  easyReadPictures,
  easyReadTitle,
  easyReadEveryday,
  easyReadOneIdea,
  easyReadVoice,
  easyReadSameWord,
];
