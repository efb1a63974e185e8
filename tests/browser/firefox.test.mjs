// A short way through in Firefox: home, a quiz in the lesson, work brought in as a file, its result, and all of it still
// there after a reload.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertClean, assertFits, openPage, startFirefox } from './support/browser.mjs';
import { browser, openSiteAndBrowser, site } from './support/opened.mjs';
import { THOUGHTFUL, bringIn, visit } from './support/work.mjs';

openSiteAndBrowser(startFirefox);

for (const look of [{ width: 1280 }, { width: 360, theme: 'dark', language: 'en' }]) {
  test(`a short way through in Firefox at ${look.width} px`, async () => {
    const opened = await openPage(browser, site.address, look);
    const { page, context } = opened;
    const english = look.language === 'en';

    await visit(page, site.address, '');
    assert.equal(await page.locator('html').getAttribute('lang'), look.language ?? 'ja');
    await assertFits(page);

    await visit(page, site.address, '#/s/6/work-breakdown');
    const answer = page.getByRole('button', { name: english ? 'Answer' : '答える', exact: true });
    const first = page.locator('.block', { has: answer }).first();
    const quiz = page.locator(`[id="${await first.getAttribute('id')}"]`);
    await quiz.locator('label.choice').first().click();
    await quiz.locator(answer).click();
    await quiz.locator('.why').first().waitFor();
    await page.locator('.saved.is-good').waitFor();
    await assertFits(page);
    await page.reload();
    await quiz.locator('.why').first().waitFor();

    await bringIn(page, site.address, THOUGHTFUL, english ? 'en' : 'ja');
    await visit(page, site.address, '#/studio/care-home/results');
    await page.locator('footer.made-by').waitFor({ timeout: 180_000 });
    assert.match(await page.locator('main h1').first().innerText(), /\d/);
    assert.ok((await page.locator('main figure svg').count()) > 0);
    await assertFits(page);

    await visit(page, site.address, '#/s/6/work-breakdown');
    await quiz.locator('.why').first().waitFor();
    await assertClean(opened);
    await context.close();
  });
}
