/** The part of nspell that the spelling check uses; neither package has types of its own that fit. */
declare module 'nspell' {
  export interface Speller {
    /** Every word in every form that is written out, with its flags. */
    data: Record<string, unknown>;
    correct(word: string): boolean;
    suggest(word: string): string[];
  }
  export default function nspell(dictionary: { aff: Uint8Array; dic: Uint8Array }): Speller;
}
