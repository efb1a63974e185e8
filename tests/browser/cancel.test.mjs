// A run that is given up: the way to run again is there at once, and the same run can be had whole afterwards.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertClean, openPage } from './support/browser.mjs';
import { browser, openSiteAndBrowser, site } from './support/opened.mjs';
import { DIGEST, THOUGHTFUL, assertSaid, bringIn, visit } from './support/work.mjs';

const CANCELLED = {
  happened: '計算を途中でやめました。',
  safe: '計画と予想は残っています。',
  remedy: '「もう一度実行する」',
};

openSiteAndBrowser();

/** Runs in the page: goes to the results, gives the run up as soon as a report has come, and times the answer. */
function giveUp() {
  return new Promise((resolve) => {
    let pressed;
    const watcher = new MutationObserver(() => {
      const running = document.querySelector('main .run-progress');
      if (pressed === undefined && running?.querySelector('progress').value > 0) {
        pressed = performance.now();
        running.querySelector('button').click();
      } else if (pressed !== undefined && !running) {
        watcher.disconnect();
        resolve(performance.now() - pressed);
      }
    });
    watcher.observe(document.body, { subtree: true, childList: true, attributes: true });
    location.hash = '#/studio/care-home/results';
  });
}

test('a run that is given up stops, says so, and can be run again', async (t) => {
  const opened = await openPage(browser, site.address);
  const { page, context } = opened;
  await bringIn(page, site.address, THOUGHTFUL);
  await visit(page, site.address, '#/studio/care-home/predict');
  const milliseconds = await page.evaluate(giveUp);
  t.diagnostic(`from the press to the stop: ${milliseconds.toFixed(1)} ms`);
  const notice = await assertSaid(page, CANCELLED);
  const made = page.locator('footer.made-by');
  assert.equal(await made.count(), 0);
  await notice.getByRole('button', { name: 'もう一度実行する' }).click();
  await made.waitFor({ timeout: 60_000 });
  assert.equal(await made.getAttribute('data-digest'), DIGEST);
  await assertClean(opened);
  await context.close();
});
