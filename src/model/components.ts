/** What a component of the text refers to. */
export type Reference = 'fact' | 'service' | 'term';

/** A component that authors may use. */
export interface ComponentRule {
  /** Attributes it must have, and what each names. */
  required: Record<string, Reference>;
  /** Where it stands: inside a sentence, or on lines of its own. */
  place: 'inline' | 'block';
  /** Whether words stand between its tags. */
  words: 'none' | 'may' | 'must';
  /** How to write it, for hints. */
  example: string;
}

/** The components that authors may use, by name. Everything else in a page is a content problem. */
export const COMPONENTS: Record<string, ComponentRule> = {
  Fact: { required: { id: 'fact' }, place: 'inline', words: 'none', example: '<Fact id="dfg-maximum" />' },
  Phone: { required: { service: 'service' }, place: 'inline', words: 'none', example: '<Phone service="adult-social-care" />' },
  ServiceLink: { required: { service: 'service' }, place: 'inline', words: 'may', example: '<ServiceLink service="city-advice" />' },
  Term: { required: { id: 'term' }, place: 'inline', words: 'must', example: '<Term id="means-test">means test</Term>' },
  Contact: { required: { service: 'service' }, place: 'block', words: 'none', example: '<Contact service="adult-social-care" />' },
  Important: { required: {}, place: 'block', words: 'must', example: '<Important> … </Important>' },
  NextStep: { required: { service: 'service' }, place: 'block', words: 'must', example: '<NextStep service="adult-social-care"> … </NextStep>' },
};
