// What is read out without being looked for: that futures are run, what came of it, which change did what; and names that tell
// things of a kind apart.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertClean } from './support/browser.mjs';
import { browser, openSiteAndBrowser, site } from './support/opened.mjs';
import { compareChange, openThoughtful, visit } from './support/work.mjs';

openSiteAndBrowser();

/** Keeps every sentence that comes into a live region from the next load on. */
async function listen(page) {
  await page.addInitScript(() => {
    window.spoken = [];
    const hear = ({ target }) => {
      const region = (target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement)?.closest('[role="status"]');
      const said = region?.textContent.trim();
      if (said && window.spoken.at(-1) !== said) window.spoken.push(said);
    };
    const ears = new MutationObserver((changes) => changes.forEach(hear));
    document.addEventListener('DOMContentLoaded', () => {
      ears.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  });
}

const hears = (page, sentence) =>
  page.waitForFunction((wanted) => window.spoken.some((said) => said.includes(wanted)), sentence, {
    timeout: 60_000,
  });

test('the result of a run is read out, and which change did what', async () => {
  const opened = await openThoughtful(browser, site.address);
  const { page, context } = opened;
  await listen(page);
  await visit(page, site.address, '#/studio/care-home/results');
  await hears(page, '12か月後も続けている人は、100人中');
  await visit(page, site.address, '#/studio/care-home/debrief');
  await compareChange(page, { label: '隣につく人をなくす' });
  await hears(page, '隣につく人をなくす：100人あたり');
  await assertClean(opened);
  await context.close();
});

test('a long run is read out when it begins', async () => {
  const opened = await openThoughtful(browser, site.address);
  const { page, context } = opened;
  await listen(page);
  // The worker comes late, as on a slow line.
  await page.route('**/worker/**', async (route) => {
    await new Promise((come) => setTimeout(come, 2_000));
    await route.continue();
  });
  await visit(page, site.address, '#/studio/care-home/results');
  await hears(page, '未来を動かしています');
  await hears(page, '12か月後も続けている人は、100人中');
  await assertClean(opened);
  await context.close();
});

test('pictures, tables and sheets tell their figures and are told apart by their names', async () => {
  const opened = await openThoughtful(browser, site.address);
  const { page, context } = opened;
  await visit(page, site.address, '#/studio/care-home/design');
  for (const kind of ['相談者向け', '支援者向け']) {
    await page.getByRole('heading', { name: kind }).waitFor();
    await page.getByRole('article', { name: kind }).waitFor();
  }
  await visit(page, site.address, '#/studio/care-home/results');
  await page.getByRole('table', { name: '曲線の下の人数' }).waitFor({ timeout: 60_000 });
  const pictures = await page.getByRole('img').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  assert.ok(pictures.length >= 3);
  for (const told of pictures) assert.match(told, /\d/);
  await assertClean(opened);
  await context.close();
});
