import type { Content, Entry } from '../content/content.ts';
import { factText } from '../wording/fact-text.ts';
import { figuresIn } from './figures.ts';
import type { Figure, FigureKind } from './figures.ts';
import { passagesOf } from '../content/parse/passages.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { examplePage } from './example-page.ts';
import type { Rule } from './rule.ts';
import { allPages } from '../told/written-pages.ts';

const article = (kind: FigureKind) => (/^[aeiou]/.test(kind) ? 'An' : 'A');
const message = ({ kind, words }: Figure, where = 'here') => `${article(kind)} ${kind} is typed ${where}: "${words}".`;

/** How to show a figure instead of typing it, with the fact that already holds it where there is one. */
function hint({ kind, words }: Figure, content: Content): string {
  const plain = words.replace(/\s/g, '').toLowerCase();
  if (kind === 'phone number' || kind === 'email address') {
    const service = content.services.find(({ data }) =>
      data.contacts.some(({ value }) => typeof value === 'string' && value.replace(/\s/g, '').toLowerCase() === plain),
    );
    const name = service?.id ?? '…';
    return kind === 'phone number'
      ? `Show it with <Phone service="${name}" />. The number stands in content/services/${name}.yaml.`
      : `Show it with <Contact service="${name}" />. The address stands in content/services/${name}.yaml.`;
  }
  const fact = content.facts.find(({ data }) => factText(data).replace(/\s/g, '').toLowerCase() === plain);
  return fact
    ? `Show it with <Fact id="${fact.id}" />.`
    : 'Add it to content/facts.yaml with its source, and show it with <Fact id="…" />.';
}

/** Figures in a field of a record, where no fact can be shown. */
function inField<T>(
  entry: Entry<T>,
  text: string | undefined,
  path: PropertyKey[],
  kinds: (kind: FigureKind) => boolean,
  where: string,
  remedy: string,
): Problem[] {
  return figuresIn(text ?? '')
    .filter(({ kind }) => kinds(kind))
    .map((figure) => mistake('typed-figures', entry.file, entry.at(...path), message(figure, where), remedy));
}

const inTexts = (content: Content): Problem[] =>
  allPages(content).flatMap(({ page }) => [
    ...(['title', 'summary'] as const).flatMap((name) =>
      inField(
        page,
        page.data[name],
        [name],
        () => true,
        `in the ${name}`,
        `Leave it out of the ${name}. Say it in the text with <Fact id="…" />, so that it is mended in one place when it changes.`,
      ),
    ),
    ...passagesOf(page.tree, page.text).flatMap(({ words, at }) =>
      figuresIn(words).map((figure) =>
        mistake('typed-figures', page.file, at(figure.index), message(figure), hint(figure, content)),
      ),
    ),
  ]);

const isContact = (kind: FigureKind) => kind === 'phone number' || kind === 'email address';
const isContactOrShare = (kind: FigureKind) => isContact(kind) || kind === 'amount of money' || kind === 'percentage';

const LEAVE_OUT = 'Leave it out: the figure belongs to a fact and the number to a contact, each with its source.';

const inRecords = (content: Content): Problem[] => [
  ...content.services.flatMap((service) =>
    (['description', 'whoFor', 'cost', 'howToAsk', 'mayChange'] as const).flatMap((name) =>
      inField(service, service.data[name], [name], isContactOrShare, 'in this field', LEAVE_OUT),
    ),
  ),
  ...content.terms.flatMap((term) =>
    inField(term, term.data.means, ['means'], isContactOrShare, 'in this field', LEAVE_OUT),
  ),
  ...(content.actionPlan?.data.actions ?? []).flatMap((action, index) =>
    (['plain', 'outcome', 'measure'] as const).flatMap((name) =>
      inField(content.actionPlan!, action[name], ['actions', index, name], isContact, 'in this field', LEAVE_OUT),
    ),
  ),
];

const check = (content: Content): Problem[] => [...inTexts(content), ...inRecords(content)];

const breaks = (name: string, text: string, ...problems: string[]) => ({
  name,
  files: examplePage(text),
  problems: problems.map((problem) => `pages/example.mdx:${problem}`),
});
const term = (means: string) => ({ 'glossary.yaml': `- id: carer\n  term: carer\n  means: ${means}\n` });

export const typedFigures: Rule = {
  id: 'typed-figures',
  about:
    'No figure that can change is typed into a text: figures come from facts, numbers and addresses from services.',
  check,
  examples: [
    breaks(
      'phone numbers',
      'Call 01632 960001, (01632) 960001 or +44 1632 960001. Call us on 111.',
      '7:6: A phone number is typed here: "01632 960001".',
      '7:20: A phone number is typed here: "(01632) 960001".',
      '7:38: A phone number is typed here: "+44 1632 960001".',
      '7:66: A phone number is typed here: "111".',
    ),
    breaks(
      'an email address',
      'Write to care@exampleton.example today.',
      '7:10: An email address is typed here: "care@exampleton.example".',
    ),
    breaks(
      'money',
      'Up to £12,500, £1.5 million, 50p or 1,000 pounds. Two hundred pounds at most.',
      '7:7: An amount of money is typed here: "£12,500".',
      '7:16: An amount of money is typed here: "£1.5 million".',
      '7:30: An amount of money is typed here: "50p".',
      '7:37: An amount of money is typed here: "1,000 pounds".',
      '7:51: An amount of money is typed here: "Two hundred pounds".',
    ),
    breaks(
      'shares and rates',
      'For 72% or 20 per cent, and 20 hours a week.',
      '7:5: A percentage is typed here: "72%".',
      '7:12: A percentage is typed here: "20 per cent".',
      '7:29: A rate is typed here: "20 hours a week".',
    ),
    breaks(
      'periods',
      'Within 28 days, 6 to 8 weeks, 3 working days or a 12-month wait.',
      '7:8: A period is typed here: "28 days".',
      '7:17: A period is typed here: "6 to 8 weeks".',
      '7:31: A period is typed here: "3 working days".',
      '7:51: A period is typed here: "12-month".',
    ),
    breaks(
      'in headings, tables, lists, links and components',
      '## Within 28 days\n\n- [72%](/about/)\n\n| a | b |\n| --- | --- |\n| c | £5 |\n\n<Important>\n\nIt is **£5**.\n\n</Important>\n\n<Term id="carer">a £5 carer</Term> helps.',
      '7:11: A period is typed here: "28 days".',
      '9:4: A percentage is typed here: "72%".',
      '13:7: An amount of money is typed here: "£5".',
      '17:9: An amount of money is typed here: "£5".',
      '21:20: An amount of money is typed here: "£5".',
    ),
    breaks(
      'split by bold words or written with a character reference',
      'It is £**5** or &pound;6.\nAnd **28** days.',
      '7:7: An amount of money is typed here: "£5".',
      '7:17: An amount of money is typed here: "£6".',
      '8:7: A period is typed here: "28 days".',
    ),
    {
      name: 'in a title and a summary',
      files: {
        'pages/example.mdx': '---\ntitle: Get £5\nsummary: It takes 28 days.\nedition: 2026-11\n---\n\nText.\n',
      },
      problems: [
        'pages/example.mdx:2:1: An amount of money is typed in the title: "£5".',
        'pages/example.mdx:3:1: A period is typed in the summary: "28 days".',
      ],
    },
    {
      name: 'in the glossary',
      files: term('Someone who gets £5. Call 01632 960001.'),
      problems: [
        'glossary.yaml:3:3: An amount of money is typed in this field: "£5".',
        'glossary.yaml:3:3: A phone number is typed in this field: "01632 960001".',
      ],
    },
    breaks(
      'what may be typed',
      'Call 999. People aged 65 or over, 18 years old, a 17-year-old, over 18 years, 16 to 24 years old. On 6 April 2026, 9am to 5pm, 24 hours a day, 7 days a week. Section 117 of the Care Act 2014 has 3 steps.',
    ),
    breaks('a fact', 'It is <Fact id="carer-payment" />, and was so in 2025 and 2026.'),
  ],
};
