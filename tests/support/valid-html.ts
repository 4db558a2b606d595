import { HtmlValidate } from 'html-validate';
import html5 from 'html-validate/elements/html5';

/** What the HTML standard asks of a page: the errors that the Nu HTML checker finds. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document'],
  // Details are no sectioning content, and may stand in the heading of a row.
  elements: ['html5', { details: { ...html5.details, sectioning: false } }],
  // Advice for scripts of other hosts. The pages have none.
  rules: { 'require-sri': 'off' },
});

/** What is not valid in the HTML of a page, each with its line and column. */
export async function invalidHtml(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${message} (${ruleId})`),
  );
}
