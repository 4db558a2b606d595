import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { A_BREAK, agreed, decisions, met, ReviewRepository } from '../support/review-repository.ts';

const LATER = '2027-05-04';
let approved: ReviewRepository;
let site: ReviewRepository;

before(async () => {
  approved = ReviewRepository.published();
  mkdirSync(join(approved.root, '.github'));
  writeFileSync(join(approved.root, '.github/CODEOWNERS'), '* @council/web\n/content/site.yaml @council/care\n');
  approved.commit('Owners');
  await agreed(approved);
});
after(() => approved.remove());
beforeEach(() => {
  site = new ReviewRepository();
  cpSync(approved.root, site.root, { recursive: true });
  site.branch('work');
});
afterEach(() => site.remove());

/** Commits what the branch has, goes back to main, and judges the branch from there. */
async function judged(today = LATER, options = '') {
  site.commit('Work');
  const head = site.git('rev-parse', 'HEAD');
  site.git('switch', '-q', 'main');
  const file = join(site.root, '..', `${head}.md`);
  const ran = await site.run(`check --head ${head} --base main ${options}`, today, { GITHUB_STEP_SUMMARY: file });
  return { ...ran, summary: () => readFileSync(file, 'utf8') };
}
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(site.root, path)), { recursive: true });
  writeFileSync(join(site.root, path), text);
};

describe('the gate on a branch that is not checked out', () => {
  it('reads both sides from git, and leaves the folder alone', async () => {
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    const { code, out } = await judged();
    assert.equal(code, 1, out);
    assert.match(out, /A break from caring \(ASC-04\): CHANGED, not approved and not declared/);
    assert.match(site.read(A_BREAK), /a real holiday/);
    assert.equal(site.git('status', '--porcelain'), '');
    const local = await site.run('check --base main', LATER);
    assert.equal(local.code, 0, 'the folder itself is as it was');
  });

  it('says so when a commit is not there, and does not write into it', async () => {
    assert.equal((await site.run('check --head 0123456789', LATER)).code, 2);
    assert.equal((await site.run('check --head=--output=x', LATER)).code, 2);
    assert.ok(!existsSync(join(site.root, 'x')));
    assert.equal((await site.run("check --head main --declare minor --note 'Shorter.'", LATER)).code, 2);
  });

  it('runs nothing of the branch', async () => {
    site.write(
      'pages/about.mdx',
      '---\ntitle: About\nsummary: About.\nedition: 2026-11\n---\n\n{globalThis.ran = true}\n',
    );
    write('package.json', '{ "scripts": { "review": "touch ran" } }');
    const { code, out } = await judged();
    assert.equal(code, 1);
    assert.match(out, /content\/pages\/about\.mdx:7:1: "\{" is not allowed in a page/);
    assert.equal((globalThis as { ran?: boolean }).ran, undefined);
    assert.match(out, /package\.json: ask @council\/web/);
  });

  it('lists what needs its owner, with those that main names', async () => {
    for (const path of [
      'src/review/gate.ts',
      'public/carers/a-break/index.html',
      '.github/workflows/review.yml',
      'astro.config.mjs',
      'tests/x.test.ts',
    ])
      write(path, 'x');
    write('.github/CODEOWNERS', '* @stranger\n');
    site.edit('site.yaml', ['shortName: ', 'shortName: Old ']);
    site.edit('words.txt', [/$/, 'Wrenfold\n']);
    const { out, summary } = await judged(LATER, '--github');
    for (const path of [
      'src/review/gate\\.ts',
      'public/carers/a-break/index\\.html',
      '\\.github/workflows/review\\.yml',
      '\\.github/CODEOWNERS',
      'astro\\.config\\.mjs',
      'tests/x\\.test\\.ts',
    ])
      assert.match(out, new RegExp(`^- ${path}: ask @council/web\\.$`, 'm'));
    assert.match(out, /^- content\/site\.yaml: ask @council\/care\.$/m);
    assert.match(out, /^- content\/words\.txt: ask @council\/web\.$/m);
    assert.doesNotMatch(out, /@stranger/);
    assert.match(summary(), /### Needs its owner/);
  });
});

describe('what the report lists when all is well', () => {
  const listed = async (work: (site: ReviewRepository) => Promise<unknown>, today: string) => {
    site.remove();
    site = ReviewRepository.published();
    await met(site);
    site.branch('work');
    await work(site);
    const ran = await judged(today, '--github');
    assert.equal(ran.code, 0, ran.out);
    return ran;
  };

  it('is each new approval, decision and declared change', async () => {
    const { out, summary } = await listed(async () => {
      await decisions(site);
      await site.must('approve 2026-27-Q4-carers', '2027-03-01');
    }, '2027-03-01');
    assert.match(out, /New approvals:\n- 2026-27-Q4-carers: 3 texts on 1 March 2027: .*carers\/a-break \(Easy Read\)/);
    assert.match(out, /Other steps of reviews:\n- 2026-27-Q4-carers: 2 comments taken in on 18 February 2027\./);
    assert.match(out, /Declared changes:\n- A break from caring \(ASC-04\): reviewed, 1 March 2027: /);
    assert.match(summary(), /Nothing to mend\.[\s\S]*### New approvals[\s\S]*### Other steps of reviews/);
  });

  it('is who took part, and that a review was opened', async () => {
    const { out } = await listed(async () => {
      await site.must('start 2027-28-Q1 getting-help', '2027-04-10');
      await site.must(
        "met 2027-28-Q1-getting-help --date 2027-04-12 --ways room --present 'Residents: 7' --present 'Watch: 1'",
        '2027-04-12',
      );
    }, '2027-04-12');
    assert.match(
      out,
      /Who took part:\n- 2027-28-Q1-getting-help: Residents: 7 and Watch: 1\. Meeting of 12 April 2027\./,
    );
    assert.match(out, /2027-28-Q1-getting-help: opened on 10 April 2027 with 2 texts\./);
  });

  it('is that the words of a comment were taken out', async () => {
    await site.must("correct 2026-27-Q4-carers --withhold 2 --note 'It told who said it.'", '2027-03-05');
    const { out } = await judged('2027-03-05', '--github');
    assert.match(out, /corrected on 5 March 2027: It told who said it\. The words of comment 2 were TAKEN OUT\./);
  });

  it('is each sign-off, with where it is kept', async () => {
    await site.must("sign 2026-27-Q4-carers service --reference 'Minutes, item 4'", '2027-03-05');
    const { code, out } = await judged('2027-03-05', '--github');
    assert.equal(code, 0, out);
    assert.match(
      out,
      /New sign-offs:\n- 2026-27-Q4-carers: signed off by the service on 5 March 2027\. Kept as: Minutes, item 4\./,
    );
  });
});

describe('content that can not be read', () => {
  it('is told in plain words, on its line and in the summary', async () => {
    site.edit(A_BREAK, ['edition: 2026-11', 'edition: soon']);
    const { code, out, summary } = await judged(LATER, '--github');
    assert.equal(code, 1);
    assert.match(out, /The content can't be read, so nobody can say what this does to the texts/);
    assert.match(out, /^::error file=content\/leaflets\/carers\/a-break\/standard\.mdx,line=\d+,/m);
    assert.match(
      summary(),
      /1 thing to mend[\s\S]*The content can't be read[\s\S]*### To mend[\s\S]*standard\.mdx:\d+/,
    );
    assert.doesNotMatch(out, /^\s+at /m);
  });

  it('is a file that every site has', async () => {
    site.git('rm', '-q', 'content/reviews/programme.yaml');
    const { code, out } = await judged();
    assert.equal(code, 1);
    assert.match(out, /content\/reviews\/programme\.yaml:1:1: This file is missing\. It says which area/);
  });

  it('breaks a rule of content besides: that is told too', async () => {
    site.edit(A_BREAK, ['a real holiday', 'a real holiday for 3 weeks']);
    const { out, summary } = await judged(LATER, '--github');
    assert.match(out, /::error .*A period is typed here/);
    assert.match(summary(), /can not be built until this is mended[\s\S]*A period is typed here/);
  });
});
