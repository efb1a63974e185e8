// Every page, at both widths, in both themes and languages: no fault, no policy broken, no request elsewhere, no
// sideways scroll, no violation of the accessibility rules.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from './support/axe.mjs';
import { assertClean, assertFits, openPage } from './support/browser.mjs';
import { LOOKS } from './support/looks.mjs';
import { browser, openSiteAndBrowser, site } from './support/opened.mjs';
import { visit } from './support/work.mjs';

const PAGES = [
  ['home', ''],
  ['session', '#/s/6'],
  ['lesson', '#/s/6/work-breakdown'],
  ['glossary', '#/glossary'],
  ['model', '#/model'],
  ['settings', '#/settings'],
  ['accessibility', '#/accessibility'],
  ['sources', '#/sources'],
  ['a page that is not there', '#/nowhere'],
  ['a lesson that is not there', '#/s/6/no-such-lesson'],
  ['a case that is not there', '#/studio/no-such-case/brief'],
  ['a step that is not there', '#/studio/care-home/no-such-step'],
  ...['brief', 'breakdown', 'design', 'match', 'predict', 'results', 'debrief'].map((step) => [
    `studio ${step}, with nothing decided`,
    `#/studio/care-home/${step}`,
  ]),
];

openSiteAndBrowser();

for (const look of LOOKS) {
  test(`every page at ${look.width} px, ${look.theme}, ${look.language}`, async () => {
    const opened = await openPage(browser, site.address, look);
    const { page, context } = opened;
    for (const [name, hash] of PAGES) {
      await page.goto(site.address + hash);
      await page.reload();
      const heading = page.locator('main h1').first();
      await heading.waitFor({ timeout: 15_000 });
      assert.notEqual((await heading.textContent()).trim(), '', name);
      assert.equal(await page.locator('html').getAttribute('lang'), look.language, name);
      await assertFits(page);
      await assertAccessible(page, `${name}, ${look.width} px, ${look.theme}, ${look.language}`);
    }
    await assertClean(opened, [/404/]);
    await context.close();
  });
}

for (const width of [1280, 360]) {
  test(`a long page has contents that lead to its sections, ${width} px`, async () => {
    const opened = await openPage(browser, site.address, { width });
    const { page, context } = opened;
    await visit(page, site.address, '#/model');
    const contents = page.getByRole('navigation', { name: 'このページの内容' });
    if (width === 360) await contents.locator('summary').click();
    await contents.getByRole('button', { name: '打てる手と、証拠の強さ' }).click();
    const heading = page.locator('main h2', { hasText: '打てる手と、証拠の強さ' });
    assert.ok(await heading.evaluate((it) => it === document.activeElement));
    const { top } = await heading.evaluate((it) => it.getBoundingClientRect());
    assert.ok(top >= 0 && top < 200, `the heading is ${top} px below the top`);
    await visit(page, site.address, '#/accessibility');
    assert.equal(await contents.count(), 0);
    await assertClean(opened);
    await context.close();
  });
}

test('results of a plan in which nobody is tied lead to the match, and nothing else is offered first', async () => {
  const opened = await openPage(browser, site.address, { width: 360 });
  const { page, context } = opened;
  await visit(page, site.address, '#/studio/care-home/results');
  assert.equal(await page.locator('main .btn--primary').count(), 0);
  const notices = page.locator('main .notice');
  const [first, second] = await Promise.all([notices.nth(0).boundingBox(), notices.nth(1).boundingBox()]);
  assert.ok(second.y - (first.y + first.height) >= 8, 'the notices stand apart');
  await notices.first().getByRole('link', { name: '模擬マッチングへ' }).click();
  await page.waitForURL(/\/match$/);
  await assertClean(opened);
  await context.close();
});

test('whatever is not there says so, in the title too, and offers a way back', async () => {
  const opened = await openPage(browser, site.address);
  const { page, context } = opened;
  for (const hash of [
    '#/nowhere',
    '#/s/6/no-such-lesson',
    '#/studio/no-such-case/brief',
    '#/studio/care-home/no-such-step',
  ]) {
    await page.goto(`${site.address}#/s/6/work-breakdown`);
    await page.waitForFunction(() => document.title.startsWith('業務分解'));
    await page.goto(site.address + hash);
    await page.getByRole('heading', { level: 1, name: 'このページは見つかりません' }).waitFor();
    assert.equal(await page.title(), 'このページは見つかりません｜つむぐ', hash);
    assert.ok((await page.locator('main a[href]').count()) > 0, hash);
  }
  await assertClean(opened, [/404/]);
  await context.close();
});
