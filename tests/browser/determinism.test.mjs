// The same case, plan and seed have the same outcome, to the last bit, natively, in Chromium and in Firefox: by the site
// itself, and by modules with SIMD128 and without that hold more runs than the site offers. What the digests have to be is
// in `sim/digests/golden.txt`, and `cargo xtask digests` holds native builds to it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { GOLDEN, MODULES, moduleBytes, report } from '../digests/golden.mjs';
import { assertClean, openPage, startChromium, startFirefox } from './support/browser.mjs';
import { browser, openSiteAndBrowser, site } from './support/opened.mjs';
import { DIGEST, THOUGHTFUL, bringIn, visit } from './support/work.mjs';

for (const [name, start] of [
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
]) {
  describe(name, () => {
    openSiteAndBrowser(start);

    test(`${name} computes the golden digests with SIMD128 and without`, async () => {
      const page = await browser.newPage();
      for (const [file, simd] of Object.entries(MODULES)) {
        const reported = await page.evaluate(report, moduleBytes(file).toString('base64'));
        assert.deepEqual(reported, { lines: GOLDEN, simd });
      }
      await page.close();
    });

    test(`${name} computes the golden digest in the studio`, async () => {
      const opened = await openPage(browser, site.address);
      const { page, context } = opened;
      await bringIn(page, site.address, THOUGHTFUL);
      await visit(page, site.address, '#/studio/care-home/results');
      const made = page.locator('footer.made-by');
      await made.waitFor({ timeout: 180_000 });
      assert.equal(await made.getAttribute('data-digest'), DIGEST);
      await assertClean(opened);
      await context.close();
    });
  });
}
