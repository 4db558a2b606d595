/** A sentence, and where it starts in the text that it is from. */
export interface Sentence {
  words: string;
  index: number;
}

/** Unicode's rules see no end before a figure: "Call us. 3 people can help." */
const BEFORE_FIGURE = /(?<=[.!?]) +(?=£?\p{Nd})/u;

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentences of a text, by Unicode's rules. A line that ends is no sentence that ends. */
export const sentencesOf = (text: string): Sentence[] =>
  [...segmenter.segment(text.replaceAll('\n', ' '))]
    .flatMap(({ segment, index }) => {
      let next = 0;
      return segment.split(BEFORE_FIGURE).map((words) => {
        const start = segment.indexOf(words, next);
        next = start + words.length;
        return { words: words.trim(), index: index + start + words.length - words.trimStart().length };
      });
    })
    .filter(({ words }) => /[\p{L}\p{Nd}]/u.test(words));

/** The words of a text as a reader counts them: `carer's`, `£86.45` and `well-being` are one each. */
export const wordsIn = (text: string): string[] =>
  text.split(/[\s\ufffc]+/).filter((word) => /[\p{L}\p{Nd}]/u.test(word));
