// Text is set for whoever reads it: columns give way to a larger size chosen in the browser itself, and headlines break between
// phrases in a browser that doesn't know phrases.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { assertClean, assertFits, openPage, startFirefox } from './support/browser.mjs';
import { browser, openSiteAndBrowser, site } from './support/opened.mjs';
import { visit } from './support/work.mjs';

/** What Firefox keeps when somebody chooses this size of text, in Japanese and in Latin letters. */
const textOf = (size) => ({ 'font.size.variable.ja': size, 'font.size.variable.x-western': size });

/** How many columns the page's main parts stand in. */
const columns = (page) =>
  page
    .locator('.with-aside')
    .first()
    .evaluate((parts) => getComputedStyle(parts).gridTemplateColumns.split(' ').length);

describe('text of the usual size', () => {
  openSiteAndBrowser(startFirefox);

  test('columns stand side by side', async () => {
    const opened = await openPage(browser, site.address);
    await visit(opened.page, site.address, '');
    assert.equal(await columns(opened.page), 2);
    await opened.context.close();
  });

  test('no headline breaks inside a phrase', async () => {
    const opened = await openPage(browser, site.address, { width: 360 });
    const { page, context } = opened;
    for (const hash of ['', '#/s/6', '#/s/6/work-breakdown', '#/model', '#/studio/care-home/design']) {
      await visit(page, site.address, hash);
      await page.locator('main wbr').first().waitFor({ state: 'attached' });
      assert.deepEqual(await page.evaluate(brokenPhrases), [], hash);
      await assertFits(page);
    }
    await assertClean(opened);
    await context.close();
  });
});

describe('larger text, chosen in the browser', () => {
  openSiteAndBrowser(() => startFirefox(textOf(24)));

  test('columns stand one below the other', async () => {
    const opened = await openPage(browser, site.address);
    await visit(opened.page, site.address, '');
    assert.equal(await columns(opened.page), 1);
    await assertFits(opened.page);
    await opened.context.close();
  });
});

/** The pieces between the marks of headlines that break on their inside. Runs in the page. */
function brokenPhrases() {
  // The lines of a notice that has no heading stay even where it is narrow, as those of other paragraphs.
  const marked = [...document.querySelectorAll('main :has(> wbr):not(.notice p)')];
  const pieces = marked.flatMap((headline) => [...headline.childNodes].filter((it) => it.nodeType === Node.TEXT_NODE));
  // After punctuation a line may end without a mark, and before a bracket.
  const broken = (text) => {
    let lines = '';
    let before = -Infinity;
    for (let at = 0; at < text.length; at += 1) {
      const letter = document.createRange();
      letter.setStart(text, at);
      letter.setEnd(text, at + 1);
      const { left, height } = letter.getBoundingClientRect();
      if (height === 0) continue;
      lines += (left < before ? '\n' : '') + text.data[at];
      before = left;
    }
    return /[^、。・）」】 —]\n[^（「【]/.test(lines);
  };
  return pieces.filter(broken).map((text) => text.data);
}
