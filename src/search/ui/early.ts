import prefix from 'virtual:search-prefix';
import { partsFor } from '../shards.ts';
import { isStopWord, wordsOf } from '../words.ts';
import { base, fetchText, partAddress } from './parts.ts';

// Stands in the page itself, without the rules for stems, so that what is learned of the question's words is on its way before the other scripts are here.
const words = wordsOf(new URLSearchParams(location.search).get('q') ?? '');
window.searchParts = new Map(
  partsFor(words, isStopWord).map((number) => {
    const text = fetchText(partAddress(base(), prefix, number));
    // Whoever waits for it is told that it failed. Until then nobody may be.
    text.catch(() => {});
    return [number, text];
  }),
);
