// The same case, plan and seed have the same outcome, to the last bit, natively, in Chromium and in Firefox: by the site
// itself, and by modules with SIMD128 and without that hold more runs than the site offers. What the digests have to be is
// in `sim/digests/golden.txt`, and `cargo xtask digests` holds native builds to it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { GOLDEN, MODULES, moduleBytes, report } from '../digests/golden.mjs';
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
  test(`${name} computes the golden digests with SIMD128 and without`, async () => {
    const browser = await start();
    try {
      const page = await browser.newPage();
      for (const [file, simd] of Object.entries(MODULES)) {
        const reported = await page.evaluate(report, moduleBytes(file).toString('base64'));
        assert.deepEqual(reported, { lines: GOLDEN, simd });
      }
    } finally {
      await browser.close();
    }
  });

  test(`${name} computes the golden digest in the studio`, async () => {
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
