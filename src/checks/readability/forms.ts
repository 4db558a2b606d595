/** Endings that English words take on, with what may stand there without them. */
const ENDINGS: [RegExp, string[]][] = [
  [/['’]s?$/, ['']],
  [/ies$/, ['y', 'ie']],
  [/ied$/, ['y', 'ie']],
  [/(?:es|ed|er|est)$/, ['', 'e']],
  [/ing$/, ['', 'e']],
  [/i(?:ly|er|est)$/, ['y']],
  [/ly$/, ['', 'le']],
  [/(?:s|d|r)$/, ['']],
  [/ness$/, ['']],
];

/** The forms that a word may be one of: "planned" may be of "plann", "planne" and "plan". The word itself comes first. */
export function formsOf(word: string): string[] {
  const forms = new Set([word]);
  // Twice, for words with two endings, such as "carer's".
  for (let round = 0; round < 2; round += 1) {
    for (const form of [...forms]) {
      for (const [ending, instead] of ENDINGS) {
        if (!ending.test(form)) continue;
        const bare = form.replace(ending, '');
        if (bare.length < 2) continue;
        for (const end of instead) forms.add(bare + end);
        if (/([b-df-hj-np-tv-z])\1$/.test(bare)) forms.add(bare.slice(0, -1));
      }
    }
  }
  return [...forms];
}
