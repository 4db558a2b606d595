import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { combobox, openSearch, results, suggestions } from '../support/search-page.ts';
import { openBrowser, pageUrl } from '../support/site.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
  await page.goto(pageUrl(path));
  return page;
}

/** Words that many pages answer. */
const TYPED = 'money for carers';

/** What the field tells of itself, with the name of the option that is marked. */
const state = (page: Page) =>
  page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('[role=combobox]')!;
    const active = field.getAttribute('aria-activedescendant');
    return {
      expanded: field.getAttribute('aria-expanded'),
      active: active === null ? null : document.getElementById(active)?.textContent,
      selected: [...document.querySelectorAll('[role=option][aria-selected=true]')].map((option) => option.textContent),
      focused: document.activeElement === field,
      value: field.value,
      list: [...document.querySelectorAll<HTMLElement>('[role=listbox]')].some((list) => list.offsetHeight > 0),
    };
  });

const closed = (value: string) => ({
  expanded: 'false',
  active: null,
  selected: [],
  focused: true,
  value,
  list: false,
});

test('the field is a combobox with a list of its own, in the header, on the home page and on the search page', async () => {
  for (const path of ['/carers/', '/', '/search/']) {
    const page = await open(path);
    const field = await combobox(page);
    assert.deepEqual(await state(page), closed(''));
    assert.equal(await field.getAttribute('aria-autocomplete'), 'list');
    const names = await suggestions(page, 'respite');
    assert.match(names[0]!, /^Respite: see  → Taking a break from caring, Leaflet · Support for carers$/);
    assert.equal(names.at(-1), 'See all results for “respite”');
    assert.deepEqual(await state(page), {
      expanded: 'true',
      active: null,
      selected: [],
      focused: true,
      value: 'respite',
      list: true,
    });
    const list = page.getByRole('listbox', { name: 'Suggestions' });
    assert.equal(await list.getAttribute('id'), await field.getAttribute('aria-controls'));
    assert.equal(await list.locator('> :not([role=option])').count(), 0);
    await page.context().close();
  }
});

test('keys: Down and Up go round through the field, other keys go back to it, Alt and Down opens, Tab closes', async () => {
  const page = await open('/carers/');
  const names = await suggestions(page, TYPED);
  const press = async (key: string) => {
    await page.keyboard.press(key);
    return state(page);
  };
  assert.ok(names.length > 3);
  for (const name of names)
    assert.deepEqual(await press('ArrowDown'), {
      expanded: 'true',
      active: name,
      selected: [name],
      focused: true,
      value: TYPED,
      list: true,
    });
  assert.equal((await press('ArrowDown')).active, null);
  assert.equal((await press('ArrowUp')).active, names.at(-1));
  assert.equal((await press('ArrowUp')).active, names.at(-2));
  for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight']) {
    await press('ArrowDown');
    assert.equal((await press(key)).active, null, key);
  }
  await press('ArrowDown');
  assert.equal((await press('s')).value, `${TYPED}s`);
  assert.equal((await state(page)).active, null);
  await press('Backspace');

  assert.deepEqual(await press('Escape'), closed(TYPED));
  assert.equal((await press('Alt+ArrowDown')).expanded, 'true');
  assert.equal((await state(page)).active, null);
  assert.deepEqual(await press('Escape'), closed(TYPED));
  assert.equal((await press('ArrowDown')).active, names[0]);
  await press('Escape');
  assert.equal((await press('ArrowUp')).active, names.at(-1));
  const left = await press('Tab');
  assert.deepEqual([left.list, left.focused], [false, false]);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Search');
  await page.keyboard.press('Shift+Tab');
  assert.deepEqual(await press('Escape'), closed(''));
  await page.context().close();
});

test('Enter sends what is typed, opens the option that is marked, or shows all results', async () => {
  const page = await open('/carers/');
  await suggestions(page, 'respite');
  await page.keyboard.press('Enter');
  await page.waitForURL(pageUrl('/search/?q=respite'));

  await page.goto(pageUrl('/carers/'));
  await suggestions(page, 'respite');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(pageUrl('/carers/breaks-from-caring/'));

  await page.goto(pageUrl('/carers/'));
  await suggestions(page, 'respite');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForURL(pageUrl('/search/?q=respite'));
  await page.context().close();
});

test('on the search page, all results come without leaving it, and the list closes', async () => {
  const page = await open('/search/');
  await page.evaluate(() => {
    document.documentElement.dataset['same'] = '';
  });
  await suggestions(page, 'stairlift');
  await page.getByRole('option', { name: 'See all results' }).click();
  await results(page, 'stairlift', 'full');
  assert.equal(await page.locator('html[data-same]').count(), 1);
  assert.equal((await state(page)).list, false);
  await openSearch(page, { q: 'stairlift' });
  await combobox(page);
  assert.equal((await state(page)).list, false, 'a question that is answered opens no list');
  await page.context().close();
});

test('with a pointer: a press opens, hovering chooses nothing, a press elsewhere closes', async () => {
  const page = await open('/carers/');
  await suggestions(page, 'respite');
  await page.locator('[role=option]').first().hover();
  assert.deepEqual((await state(page)).selected, []);
  await page.locator('h1').click();
  assert.equal((await state(page)).list, false);
  await suggestions(page, 'respite');
  await page.locator('[role=option]').first().click();
  await page.waitForURL(pageUrl('/carers/breaks-from-caring/'));
  await page.context().close();
});

test('options lead to Easy Read whoever chose it, by key and by pointer', async () => {
  const page = await open('/carers/');
  await page.evaluate(() => localStorage.setItem('format', 'easy'));
  for (const choose of [() => page.keyboard.press('Enter'), () => page.locator('[role=option]').first().click()]) {
    await page.goto(pageUrl('/carers/'));
    await suggestions(page, 'respite');
    await page.keyboard.press('ArrowDown');
    await choose();
    await page.waitForURL(pageUrl('/carers/breaks-from-caring/easy-read/'));
  }
  await page.context().close();
});

test('danger is answered above the suggestions, outside the list, and can be reached by Tab', async () => {
  const page = await open('/carers/');
  await suggestions(page, 'my husband hits me');
  const call = page.locator('header a[href="tel:999"]');
  assert.equal(await call.isVisible(), true);
  assert.equal(await page.locator('[role=listbox] a[href^="tel:"]').count(), 0);
  assert.ok((await call.boundingBox())!.y < (await page.locator('[role=option]').first().boundingBox())!.y);
  await page
    .locator('body > [role=status]')
    .filter({ hasText: /^If someone may be hurt or afraid: .*999.* \d+ suggestions?$/ })
    .waitFor({ state: 'attached' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), 'tel:999');
  await page.keyboard.press('Escape');
  assert.deepEqual(await state(page), closed('my husband hits me'));
  assert.equal(await call.isVisible(), false);
  await suggestions(page, 'respite');
  assert.equal(await call.isVisible(), false);
  await page.context().close();
});

test('the number of suggestions is said, and that there are none', async () => {
  const page = await open('/carers/');
  const said = page.locator('body > [role=status]');
  const names = await suggestions(page, 'carers');
  await said.filter({ hasText: new RegExp(`^${names.length - 1} suggestions$`) }).waitFor({ state: 'attached' });
  await page.fill('header input[name=q]', 'xyzzyplugh');
  await said.filter({ hasText: /^No suggestions$/ }).waitFor({ state: 'attached' });
  assert.deepEqual(await state(page), closed('xyzzyplugh'));
  await page.keyboard.press('Enter');
  await page.waitForURL(pageUrl('/search/?q=xyzzyplugh'));
  await page.context().close();
});

test('the keys of an input method choose nothing', async () => {
  const page = await open('/carers/');
  await suggestions(page, 'carers');
  await page.evaluate(() => {
    const field = document.querySelector('[role=combobox]')!;
    for (const key of ['ArrowDown', 'Escape', 'Enter'])
      field.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }));
  });
  const now = await state(page);
  assert.deepEqual([now.list, now.active], [true, null]);
  await page.context().close();
});

test('what is typed before the script has come is answered when it has', async () => {
  const page = await open('/carers/');
  let letGo = () => {};
  const wanted = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/search/*.js', async (route) => {
    await wanted;
    await route.continue();
  });
  await page.focus('header input[name=q]');
  await page.keyboard.type('respite');
  letGo();
  await page.locator('[role=option]').first().waitFor();
  assert.equal((await state(page)).value, 'respite');
  await page.context().close();
});

test('without its script, or in a browser that cannot have it, the form stays as it is', async () => {
  const page = await open('/carers/');
  await page.route('**/search/*.js', (route) => route.abort());
  await page.fill('header input[name=q]', 'respite');
  assert.equal(await page.locator('[role=combobox]').count(), 0);
  await page.unroute('**/search/*.js');
  await page.keyboard.press('Enter');
  await page.waitForURL(pageUrl('/search/?q=respite'));
  await page.context().close();

  const old = await browser.newContext();
  await old.addInitScript(() => {
    delete (Document.prototype as { adoptedStyleSheets?: unknown }).adoptedStyleSheets;
  });
  const other = await old.newPage();
  await other.goto(pageUrl('/carers/'));
  const came = other.waitForResponse('**/search/*.js');
  await other.focus('header input[name=q]');
  await (await came).finished();
  await other.fill('header input[name=q]', 'respite');
  await other.keyboard.press('Enter');
  await other.waitForURL(pageUrl('/search/?q=respite'));
  assert.equal((await results(other, 'respite'))[0], 'carers/breaks-from-caring/');
  assert.equal(await other.locator('[role=combobox]').count(), 0);
  await old.close();
});

test('at 320 pixels and at 400 % the panel is as wide as its form, covers no field, and all options can be seen', async () => {
  for (const viewport of [
    { width: 320, height: 640 },
    { width: 320, height: 256 },
    { width: 1280, height: 900 },
  ]) {
    for (const path of ['/carers/', '/', '/search/']) {
      const page = await open(path, { viewport });
      const names = await suggestions(page, TYPED);
      const { form, field, panel, wide } = await page.evaluate(() => {
        const box = (selector: string) => {
          const { left, right, top, bottom } = document.querySelector(selector)!.getBoundingClientRect();
          return { left, right, top, bottom };
        };
        return {
          form: box('form[role=search]'),
          field: box('[role=combobox]'),
          panel: box('.suggest'),
          wide: document.documentElement.scrollWidth,
        };
      });
      const where = `${path} in ${viewport.width} by ${viewport.height}`;
      assert.ok(panel.left >= form.left && panel.right <= form.right, where);
      assert.ok(panel.top >= field.bottom, where);
      assert.equal(wide, viewport.width, where);
      for (const name of names) {
        await page.keyboard.press('ArrowDown');
        const seen = await page.evaluate(() => {
          const { top, bottom, height } = document
            .querySelector('[role=option][aria-selected=true]')!
            .getBoundingClientRect();
          const middle = (top + bottom) / 2;
          return { height, seen: middle > 0 && middle < innerHeight };
        });
        assert.ok(seen.seen && seen.height >= 44, `${where}: ${name} ${JSON.stringify(seen)}`);
      }
      await page.context().close();
    }
  }
});

test('the marked option has an outline, in forced colours too', async () => {
  for (const forcedColors of ['none', 'active'] as const) {
    const page = await open('/carers/', { forcedColors });
    await suggestions(page, 'carers');
    await page.keyboard.press('ArrowDown');
    const outlines = await page
      .locator('[role=option]')
      .evaluateAll((options) => options.map((option) => getComputedStyle(option).outlineStyle));
    assert.deepEqual(outlines.slice(0, 2), ['solid', 'none'], forcedColors);
    await page.context().close();
  }
});
