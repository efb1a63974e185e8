// The same case, plan and seed have the same outcome, to the last bit, natively, in Chromium and in Firefox. The digest
// in `fixtures/digest.txt` is computed natively by `content/tests/browser_fixtures.rs`.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { assertClean, openPage, startChromium, startFirefox } from './support/browser.mjs';
import { serve } from './support/server.mjs';
import { DIGEST, THOUGHTFUL, bringIn, visit } from './support/work.mjs';

let site;

before(async () => {
  site = await serve();
});

after(async () => {
  await site?.close();
});

for (const [name, start] of [
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
]) {
  test(`${name} computes the digest of the native run`, async () => {
    const browser = await start();
    try {
      const opened = await openPage(browser, site.address);
      await bringIn(opened.page, site.address, THOUGHTFUL);
      await visit(opened.page, site.address, '#/studio/care-home/results');
      const made = opened.page.locator('footer.made-by');
      await made.waitFor({ timeout: 180_000 });
      assert.equal(await made.getAttribute('data-digest'), DIGEST);
      await assertClean(opened);
    } finally {
      await browser.close();
    }
  });
}
