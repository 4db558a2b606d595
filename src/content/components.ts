/** What a component of the text refers to. */
export type Reference = 'fact' | 'service' | 'term' | 'picture';

/** A component that authors may use. */
export interface ComponentRule {
  /** Attributes it must have, and what each names. */
  required: Record<string, Reference | 'number'>;
  /** Where it stands: inside a sentence, or on lines of its own. */
  place: 'inline' | 'block';
  /** The components it stands in; `page` is the page itself. Where this is left out: a block on the page, a word anywhere. */
  within?: readonly string[];
  /** Whether words stand between its tags. */
  words: 'none' | 'may' | 'must';
  /** Whether a block's words may stand on the line of its tags. */
  oneLine?: true;
  /** How to write it, for hints. */
  example: string;
}

/** Components by name. Everything else in a page is a content problem. */
export type Components = Readonly<Record<string, ComponentRule>>;

/** The components of a standard page. */
export const COMPONENTS: Components = {
  Fact: { required: { id: 'fact' }, place: 'inline', words: 'none', example: '<Fact id="dfg-maximum" />' },
  Phone: {
    required: { service: 'service' },
    place: 'inline',
    words: 'none',
    example: '<Phone service="adult-social-care" />',
  },
  ServiceLink: {
    required: { service: 'service' },
    place: 'inline',
    words: 'may',
    example: '<ServiceLink service="city-advice" />',
  },
  Term: {
    required: { id: 'term' },
    place: 'inline',
    words: 'must',
    example: '<Term id="means-test">means test</Term>',
  },
  Contact: {
    required: { service: 'service' },
    place: 'block',
    words: 'none',
    example: '<Contact service="adult-social-care" />',
  },
  Important: { required: {}, place: 'block', words: 'must', example: '<Important> … </Important>' },
  NextStep: {
    required: { service: 'service' },
    place: 'block',
    words: 'must',
    example: '<NextStep service="adult-social-care"> … </NextStep>',
  },
};

/** The components of an Easy Read page: rows of a picture with words beside it, and little else. */
export const EASY_READ_COMPONENTS: Components = {
  Row: {
    required: { picture: 'picture' },
    place: 'block',
    within: ['page', 'Part'],
    words: 'must',
    example: '<Row picture="care-home"> … </Row>',
  },
  CallRow: {
    required: { service: 'service' },
    place: 'block',
    within: ['page', 'Part'],
    words: 'none',
    example: '<CallRow service="adult-social-care" />',
  },
  Means: {
    required: {},
    place: 'block',
    within: ['Row'],
    words: 'must',
    oneLine: true,
    example: '<Means>An advocate helps you to say what you want.</Means>',
  },
  Hard: { required: {}, place: 'inline', within: ['Row'], words: 'must', example: '<Hard>advocate</Hard>' },
  Fact: {
    required: { id: 'fact' },
    place: 'inline',
    within: ['Row'],
    words: 'none',
    example: '<Fact id="dfg-maximum" />',
  },
  Part: { required: { number: 'number' }, place: 'block', words: 'must', example: '<Part number="1"> … </Part>' },
};
