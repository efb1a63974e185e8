// Words have room: nothing in a table or beside a key runs into its neighbour, and tables fold as a whole or not at all.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertClean, assertFits } from './support/browser.mjs';
import { browser, openSiteAndBrowser, site } from './support/opened.mjs';
import { openThoughtful, visit } from './support/work.mjs';

openSiteAndBrowser();

/** Opens everything that can be opened, and tells which cells hold more than they have room for. Runs in the page. */
function crowded() {
  for (const details of document.querySelectorAll('main details')) details.open = true;
  return [...document.querySelectorAll('main :is(th, td, dt, dd)')]
    .filter((cell) => cell.checkVisibility() && !cell.matches('.vh'))
    .filter((cell) => {
      const content = document.createRange();
      content.selectNodeContents(cell);
      const shown = [...content.getClientRects()].filter(({ width }) => width > 1);
      const { left, right } = cell.getBoundingClientRect();
      return shown.some((box) => box.left < left - 1 || box.right > right + 1);
    })
    .map((cell) => cell.textContent.trim());
}

for (const language of ['ja', 'en']) {
  test(`cells keep what is in them at 360 px, ${language}`, async () => {
    const opened = await openThoughtful(browser, site.address, { width: 360, language });
    const { page, context } = opened;
    for (const step of ['brief', 'breakdown', 'design', 'results']) {
      await visit(page, site.address, `#/studio/care-home/${step}`);
      if (step === 'results') await page.locator('footer.made-by').waitFor({ timeout: 60_000 });
      assert.deepEqual(await page.evaluate(crowded), [], step);
      await assertFits(page);
    }
    await assertClean(opened);
    await context.close();
  });
}

for (const language of ['ja', 'en']) {
  test(`no step is wider than a small phone or a tablet, ${language}`, async () => {
    const opened = await openThoughtful(browser, site.address, { width: 320, language });
    const { page, context } = opened;
    for (const step of ['brief', 'breakdown', 'design', 'match', 'predict', 'results', 'debrief']) {
      await visit(page, site.address, `#/studio/care-home/${step}`);
      if (step === 'results') await page.locator('footer.made-by').waitFor({ timeout: 60_000 });
      if (step === 'debrief') await page.locator('#change-choice').waitFor({ timeout: 60_000 });
      for (const width of [320, 720, 768, 880, 1040]) {
        await page.setViewportSize({ width, height: 900 });
        await assertFits(page);
      }
    }
    await assertClean(opened);
    await context.close();
  });
}

/** A page on the breakdown as a table. */
async function openTable(width) {
  const opened = await openThoughtful(browser, site.address, { width });
  await visit(opened.page, site.address, '#/studio/care-home/breakdown');
  await opened.page.locator('input[name="breakdown-view"][value="table"]').check({ force: true });
  await opened.page.locator('.task-table tr.is-on').first().waitFor();
  return opened;
}

const topsOf = (cells) =>
  cells.evaluateAll((all) => all.map((cell) => Math.round(cell.getBoundingClientRect().top)));

test('on a tablet the tasks stand in rows under the heads of their columns', async () => {
  for (const width of [720, 800, 899]) {
    const { page, context } = await openTable(width);
    const heads = await topsOf(page.locator('.task-table thead th'));
    assert.equal(new Set(heads).size, 1, `${width} px: ${heads}`);
    await assertFits(page);
    await context.close();
  }
});

test('on a phone a task begins with its name, and what can be chosen is read whole', async () => {
  const opened = await openTable(360);
  const { page, context } = opened;
  const row = page.locator('.task-table tr.is-on').first();
  const [name] = await topsOf(row.locator('th'));
  for (const top of await topsOf(row.locator('td'))) assert.ok(name < top, `${name} px, not over ${top} px`);
  const choice = row.locator('select');
  const [needed, room] = await choice.evaluate((select) => {
    const style = getComputedStyle(select);
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
    return [pen.measureText(select.selectedOptions[0].text).width, select.clientWidth - padding];
  });
  assert.ok(needed <= room, `${needed} px in ${room} px`);
  await assertClean(opened);
  await context.close();
});
