import { componentPlace } from './component-place.ts';
import { easyReadRules } from './easy-read/index.ts';
import { factDates } from './fact-dates.ts';
import { factWords } from './fact-words.ts';
import { fileKnown } from './file-known.ts';
import { fileText } from './file-text.ts';
import { frontMatter } from './front-matter.ts';
import { headings } from './headings.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { images } from './images.ts';
import { leafletCodes } from './leaflet-codes.ts';
import { linkWords } from './link-words.ts';
import { links } from './links.ts';
import { longSentences } from './long-sentences.ts';
import { markdownSlips } from './markdown-slips.ts';
import { mdxSafe } from './mdx-safe.ts';
import { mdxValid } from './mdx-valid.ts';
import { pageLength } from './page-length.ts';
import { planOrder } from './plan-order.ts';
import { readingGrade } from './reading-grade.ts';
import { references } from './references.ts';
import { related } from './related.ts';
import { reviewClaims } from './review-claims.ts';
import { reviewChanges } from './review-changes.ts';
import { reviewItems } from './review-items.ts';
import { reviewProgramme } from './review-programme.ts';
import { reviewSatisfaction } from './review-satisfaction.ts';
import { reviewSteps } from './review-steps.ts';
import { reviewWithdrawn } from './review-withdrawn.ts';
import type { Rule } from './rule.ts';
import { schema } from './schema.ts';
import { searchFinds } from './search-finds.ts';
import { searchQuestions } from './search-questions.ts';
import { searchReferences } from './search-references.ts';
import { searchUnknownWords } from './search-unknown-words.ts';
import { searchWords } from './search-words.ts';
import { serviceContact } from './service-contact.ts';
import { sharedAliases } from './shared-aliases.ts';
import { spelling } from './spelling.ts';
import { topicDrawings } from './topic-drawings.ts';
import { topicLists } from './topic-lists.ts';
import { typedFigures } from './typed-figures.ts';
import { uniqueIds } from './unique-ids.ts';
import { unused } from './unused.ts';
import { unwritten } from './unwritten.ts';
import { wordsToAvoid } from './words-to-avoid.ts';
import { yamlPlain } from './yaml-plain.ts';
import { yamlValid } from './yaml-valid.ts';

/** Every rule about content, in the order of the documentation. */
export const rules: Rule[] = [
  fileKnown,
  fileText,
  hiddenCharacters,
  yamlValid,
  yamlPlain,
  schema,
  frontMatter,
  mdxValid,
  mdxSafe,
  markdownSlips,
  unwritten,
  componentPlace,
  uniqueIds,
  leafletCodes,
  references,
  topicLists,
  topicDrawings,
  related,
  planOrder,
  typedFigures,
  factWords,
  factDates,
  serviceContact,
  links,
  linkWords,
  images,
  headings,
  pageLength,
  readingGrade,
  longSentences,
  wordsToAvoid,
  spelling,
  ...easyReadRules,
  reviewProgramme,
  reviewItems,
  reviewSteps,
  reviewSatisfaction,
  reviewWithdrawn,
  reviewChanges,
  reviewClaims,
  searchReferences,
  searchQuestions,
  searchWords,
  sharedAliases,
  searchFinds,
  searchUnknownWords,
  unused,
];
