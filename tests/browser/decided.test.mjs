// Every step of the studio with a finished plan: at both widths, in both themes and languages, after a reload in the
// middle of each step, without a fault and without a violation of the accessibility rules.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { assertAccessible } from './support/axe.mjs';
import { assertClean, assertFits, openPage, startChromium } from './support/browser.mjs';
import { LOOKS } from './support/looks.mjs';
import { serve } from './support/server.mjs';
import { DIGEST, THOUGHTFUL, bringIn, visit } from './support/work.mjs';

const STEPS = ['brief', 'breakdown', 'design', 'match', 'predict', 'results', 'debrief'];

/** The button that puts a copy in place, as each language calls it. */
const TAKE_OVER = { ja: '読み込んで置き換える', en: 'Import and replace' };

let browser;
let site;

before(async () => {
  site = await serve();
  browser = await startChromium();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

for (const look of LOOKS) {
  test(`every step with a finished plan at ${look.width} px, ${look.theme}, ${look.language}`, async () => {
    const opened = await openPage(browser, site.address, look);
    const { page, context } = opened;
    await bringIn(page, site.address, THOUGHTFUL, TAKE_OVER[look.language]);
    for (const step of STEPS) {
      await visit(page, site.address, `#/studio/care-home/${step}`);
      await page.reload();
      await page.locator('main h1').first().waitFor();
      if (step === 'results') await page.locator('footer.made-by').waitFor({ timeout: 60_000 });
      if (step === 'debrief') await page.locator('#change-title').waitFor({ timeout: 60_000 });
      await assertFits(page);
      await assertAccessible(page, `${step}, ${look.width} px, ${look.theme}, ${look.language}`);
    }
    await assertClean(opened);
    await context.close();
  });
}

test('a change is compared on the same futures, and the result is the same after coming back', async () => {
  const opened = await openPage(browser, site.address);
  const { page, context } = opened;
  await bringIn(page, site.address, THOUGHTFUL);
  await visit(page, site.address, '#/studio/care-home/debrief');
  const choice = page.locator('#change-choice');
  await choice.waitFor({ timeout: 60_000 });
  await choice.selectOption({ index: 1 });
  await page.locator('.change-choice button').first().click();
  await page.locator('circle.knot-after').first().waitFor({ timeout: 60_000 });
  await page.locator('#reflect-Tomorrow').fill('早番の方に、手の足りない時間を聞く。');
  await visit(page, site.address, '#/studio/care-home/results');
  const made = page.locator('footer.made-by');
  await made.waitFor({ timeout: 60_000 });
  assert.equal(await made.getAttribute('data-digest'), DIGEST);
  await visit(page, site.address, '#/studio/care-home/debrief');
  await page.reload();
  await page.locator('#reflect-Tomorrow').waitFor();
  assert.equal(
    await page.locator('#reflect-Tomorrow').inputValue(),
    '早番の方に、手の足りない時間を聞く。',
  );
  await assertClean(opened);
  await context.close();
});
