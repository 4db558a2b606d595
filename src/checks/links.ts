import { addresses, brokenAddresses } from '../site/addresses.ts';
import type { Content } from '../content/content.ts';
import { ANY } from '../content/content.ts';
import { nearest } from '../content/nearest.ts';
import { placeOfPart, walk, wordsOf } from '../content/parse/walk.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { examplePage } from './example-page.ts';
import type { Rule } from './rule.ts';
import { allPages } from '../told/written-pages.ts';

/** What is wrong with an address, and what to do. */
type Finding = [message: string, hint: string] | undefined;

/** Finds what is wrong with one address, given all that exist. */
function addressChecker(content: Content): (address: string) => Finding {
  const known = addresses(content);
  const broken = brokenAddresses(content);
  const suggest = (path: string) => {
    const near = nearest(path, known.keys());
    return near
      ? `Did you mean ${near}?`
      : 'Look at the address of the page in the browser, and copy all after the name of the site.';
  };

  return (address) => {
    if (/^mailto:/i.test(address))
      return [
        'This links to an email address.',
        'Show it with <Contact service="…" />, so that it is mended in one place when it changes.',
      ];
    if (/^tel:/i.test(address))
      return [
        'This links to a phone number.',
        'Show it with <Phone service="…" />, so that it is mended in one place when it changes.',
      ];
    if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address))
      return [
        'This links to another website.',
        'Put its address into a service record, and link to it with <ServiceLink service="…" />.',
      ];
    // Other schemes are for mdx-safe to report.
    if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
    const [path = '', fragment] = address.split('#', 2);
    if (!path.startsWith('/'))
      return [
        `The address "${address}" does not start with /.`,
        `Write the whole address on this site. ${suggest(`/${path.replace(/^[./]+/, '').replace(/\/?$/, '/')}`)}`,
      ];
    if (broken.has(path)) return undefined;
    if (!path.endsWith('/') && known.has(`${path}/`))
      return [`The address "${path}" does not end with /.`, `Write ${path}/.`];
    const fragments = known.get(path);
    if (!fragments) return [`There is no page ${path}.`, suggest(path)];
    if (fragment === undefined || fragments.has(fragment)) return undefined;
    if (
      (path === '/glossary/' && content.broken.term.size > 0) ||
      (path === '/sources/' && content.broken.source.size > 0)
    )
      return undefined;
    const near = nearest(fragment, fragments);
    return [
      `The page ${path} has no heading "#${fragment}".`,
      near ? `Did you mean ${path}#${near}?` : `Link to the page itself: ${path}.`,
    ];
  };
}

function check(content: Content): Problem[] {
  if (content.broken.topic.has(ANY)) return [];
  const finding = addressChecker(content);
  const inTexts = allPages(content).flatMap(({ page }) => {
    const problems: Problem[] = [];
    walk(page.tree, (part) => {
      if (part.type !== 'link' && part.type !== 'definition') return;
      // An address that was typed is found where figures are.
      if (part.url === `mailto:${wordsOf(part)}`) return;
      const place = placeOfPart(part);
      const found = finding(part.url ?? '');
      if (found) problems.push(mistake('links', page.file, place, ...found));
      if (part.title)
        problems.push(
          mistake(
            'links',
            page.file,
            place,
            'This link has a title in quotes.',
            'Delete it: many readers never see it. Say it in the sentence.',
          ),
        );
    });
    return problems;
  });
  const { site } = content;
  const inSite = (site?.data.home.situations ?? []).flatMap(({ href }, index) => {
    const found = finding(href);
    return site && found ? [mistake('links', site.file, site.at('home', 'situations', index, 'href'), ...found)] : [];
  });
  return [...inTexts, ...inSite];
}

const breaks = (name: string, text: string, ...problems: string[]) => ({
  name,
  files: examplePage(text),
  problems: problems.map((problem) => `pages/example.mdx:${problem}`),
});

export const links: Rule = {
  id: 'links',
  about: 'Every link leads to a page, or a heading on a page, of this site.',
  check,
  examples: [
    breaks('a page that does not exist', 'See [breaks](/carers/a-brake/).', '7:5: There is no page /carers/a-brake/.'),
    breaks(
      'no slash at the end or at the start',
      '[a](/carers/a-break) [b](carers/a-break/) [c](../about/) [d](#top)',
      '7:1: The address "/carers/a-break" does not end with /.',
      '7:22: The address "carers/a-break/" does not start with /.',
      '7:43: The address "../about/" does not start with /.',
      '7:58: The address "#top" does not start with /.',
    ),
    breaks(
      'another website, typed or linked',
      'See https://www.exampleton.example or [a](//exampleton.example/) or www.exampleton.example.',
      '7:5: This links to another website.',
      '7:39: This links to another website.',
      '7:69: This links to another website.',
    ),
    breaks(
      'an email address or a phone number',
      '[a](mailto:care@exampleton.example) [b](tel:01632960001)',
      '7:1: This links to an email address.',
      '7:37: This links to a phone number.',
    ),
    breaks('a reference', 'See [breaks][b].\n\n[b]: /carers/a-brake/', '9:1: There is no page /carers/a-brake/.'),
    breaks(
      'a heading that does not exist',
      '[a](/carers/a-break/#what-it-cost) [b](/glossary/#carers) [c](/sources/#plan)',
      '7:1: The page /carers/a-break/ has no heading "#what-it-cost".',
      '7:36: The page /glossary/ has no heading "#carers".',
      '7:59: The page /sources/ has no heading "#plan".',
    ),
    breaks('a service that has no page', '[a](/services/emergency/)', '7:1: There is no page /services/emergency/.'),
    breaks('what answers a wrong address', '[a](/404.html)', '7:1: There is no page /404.html.'),
    breaks('a title', '[a](/contact/ "Contact")', '7:1: This link has a title in quotes.'),
    breaks('a strange way to another website', '[a](/\\evil.example/)', '7:1: There is no page /\\evil.example/.'),
    breaks(
      'pages, headings, words, sources and files that exist',
      '[a](/) [b](/carers/) [c](/carers/a-break/#what-to-do-next) [d](/commitments/1/) [e](/commitments/action-plan/) [f](/services/care-team/) [g](/glossary/#carer) [h](/sources/#care-plan) [i](/data/services.json) [j](/carers/a-break/#does-it-help) [k](/easy-read/) [l](/carers/a-break/easy-read/) [m](/reviews/feed.xml)',
    ),
    {
      name: 'a page with a mistake of its own',
      files: {
        ...examplePage('[a](/carers/a-break/#costs) [b](/carers/a-break/easy-read/)'),
        'leaflets/carers/a-break/standard.mdx': 'Text',
        'leaflets/carers/a-break/easy-read.mdx': 'Text',
      },
      problems: [],
    },
  ],
};
