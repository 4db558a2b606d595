/** Words as a string of CSS. Everything but letters, digits and spaces is escaped, so that nothing ends the string or the style. */
export const cssString = (words: string): string =>
  `"${words.replace(/[^\p{L}\p{Nd} ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
