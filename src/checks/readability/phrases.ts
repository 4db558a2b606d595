/** Words to avoid, as patterns, each with what to write instead. */
export type Phrases = Readonly<Record<string, string>>;

/** Words to avoid that stand in a text. */
export interface FoundPhrase {
  index: number;
  words: string;
  instead: string;
}

/** A function that finds words to avoid, whole words only, in order. Of two that share words it finds the longer. */
export function phraseFinder(phrases: Phrases): (text: string) => FoundPhrase[] {
  const whole = (pattern: string, flags: string) =>
    new RegExp(String.raw`(?<![\p{L}\p{Nd}-])(?:${pattern})(?![\p{L}\p{Nd}])`, flags);
  const patterns = Object.entries(phrases).map(([pattern, instead]) => ({ pattern: whole(pattern, 'giu'), instead }));
  // Most texts have none, which one look tells.
  const any = whole(Object.keys(phrases).join('|'), 'iu');
  return (text) =>
    (any.test(text) ? patterns : [])
      .flatMap(({ pattern, instead }) =>
        [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ index, words, instead })),
      )
      .sort((a, b) => a.index - b.index || b.words.length - a.words.length)
      .reduce<FoundPhrase[]>((found, next) => {
        const last = found.at(-1);
        return last && next.index < last.index + last.words.length ? found : [...found, next];
      }, []);
}

/** Where an adjective stands for people: no noun comes after it, as it does in "the disabled person". */
const ALONE = String.raw`(?=\W*$|[.,;:!?)]|\s(?:and|or|are|is|in|who|at|can|have|need|of|to|with|may|must|should|will|from|by)(?!\p{L}))`;

/** Words that hurt or shut people out, for every page. */
export const HURTFUL: Phrases = {
  'suffer(?:s|ed|ing|ers?)?(?: from| with)?': 'has',
  'victims? of': 'has, or: was hurt by',
  'wheelchair[- ]bound|confined to (?:a|their|the) wheelchair': 'wheelchair user',
  'bed-?bound': 'cannot get out of bed',
  [`the (?:disabled|handicapped)${ALONE}|handicapped|cripples?|crippled`]: 'disabled people',
  'the (?:elderly|aged)|elderly|old people|senior citizens?|pensioners?': 'older people',
  [`the blind${ALONE}`]: 'blind people',
  [`the deaf${ALONE}`]: 'deaf people',
  [`the vulnerable${ALONE}|vulnerable (?:adults?|people|persons?|residents?)`]:
    'adults at risk, or: people who need help to stay safe',
  'mentally (?:handicapped|ill|disabled)': 'has a mental health problem, or: has a learning disability',
  'able-bodied': 'not disabled',
  'special needs': 'say what the person needs',
  'demented|senile': 'has dementia',
  'addicts?|alcoholics?': 'person who has a problem with drugs or drink',
  [`the homeless${ALONE}`]: 'people who have no home',
  'normal people': 'other people',
};
