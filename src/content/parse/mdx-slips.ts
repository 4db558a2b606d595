import type { Slip } from './yaml-slips.ts';

/** HTML that people know, with what a page has instead. */
const INSTEAD: Record<string, string> = {
  br: 'Leave an empty line to start a new paragraph.',
  hr: 'Use a heading, ## and its words, to start a new part.',
  p: 'Leave an empty line between paragraphs.',
  b: 'Write **words** for words that matter.',
  strong: 'Write **words** for words that matter.',
  i: 'Write the words plainly.',
  em: 'Write the words plainly.',
  u: 'Write the words plainly.',
  a: 'Write a link as [words](/address/).',
  img: 'Pictures belong to Easy Read rows: <Row picture="phone">.',
  ul: 'Start each line of a list with "- ".',
  li: 'Start each line of a list with "- ".',
};

const CLOSE =
  'Close every component: <Fact id="…" /> or <Important> … </Important>. Leave an empty line round the words inside.';

/** What an author most likely meant by something that is not valid MDX. `said` is the parser's message, `row` the line. */
export function mdxSlip(said: string, row: string): Slip {
  const [curly] = /<[A-Za-z]+ [^<>]*=\s*[“”‘’«»„][^<>]*>?/.exec(row) ?? [];
  if (curly)
    return {
      message: `The quotes in ${curly} are curly.`,
      hint: `Type straight ones: ${curly.replace(/[“”‘’«»„]/g, '"')}`,
    };
  if (/<(?:mailto:)?[\w.+-]+@/.test(row))
    return {
      message: 'An email address stands here in < and >.',
      hint: 'Show it with <Contact service="…" />: the address stands in the file of its service, so that it is mended in one place.',
    };
  if (/<https?:/.test(row))
    return {
      message: 'A web address stands here in < and >.',
      hint: 'Write a link as [words](/address/), without < and >.',
    };
  if (row.includes('<!--'))
    return { message: 'A comment stands here.', hint: 'Comments are not allowed here. Delete it.' };
  const [, tag = ''] = /`<\/?([A-Za-z][\w.]*)>?`/.exec(said) ?? [];
  if (tag && /^[a-z]/.test(tag))
    return {
      message: `<${tag}> is HTML, which pages do not use.`,
      hint: INSTEAD[tag] ?? 'Pages are plain words, Markdown and components such as <Fact id="…" />.',
    };
  if (tag) return { message: `<${tag}> is not closed.`, hint: CLOSE };
  if (/closing tag|end of|closing slash/i.test(said)) return { message: 'A component is not closed here.', hint: CLOSE };
  return {
    message: 'A < stands here that starts no component.',
    hint: 'Do not use < in the text: write "less than". A component looks like <Fact id="…" />.',
  };
}
