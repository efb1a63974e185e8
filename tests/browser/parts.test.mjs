// The parts of the program that are loaded when they are needed: a part that can't be had is said, and asked for again.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertClean, openPage } from './support/browser.mjs';
import { browser, openSiteAndBrowser, site } from './support/opened.mjs';
import { assertSaid, visit } from './support/work.mjs';

openSiteAndBrowser();

const PAGES = [
  { part: 'studio', hash: '#/studio/care-home/brief' },
  { part: 'lesson', hash: '#/s/6/work-breakdown' },
  { part: 'reference', hash: '#/glossary' },
];

const LOSSES = [
  { name: 'no connection', lose: (route) => route.abort(), expected: [/ERR_FAILED/, /Failed to fetch/] },
  {
    name: 'a server without the file',
    lose: (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'not here' }),
    expected: [/404/, /CompileError/],
  },
];

for (const { name, lose, expected } of LOSSES) {
  test(`${name} for a part is said, and the part comes when it is asked for again`, async () => {
    const opened = await openPage(browser, site.address, { serviceWorkers: 'block' });
    const { page, context } = opened;
    for (const { part, hash } of PAGES) {
      const file = `**/split_${part}.wasm`;
      await context.route(file, lose);
      await page.goto('about:blank');
      await page.goto(site.address + hash);
      const notice = await assertSaid(page, {
        happened: '画面のプログラムの一部を読み込めませんでした',
        safe: '保存した記録は無事です',
        remedy: 'もう一度試してください',
      });
      await context.unroute(file);
      await notice.getByRole('button', { name: 'もう一度' }).click();
      await page.locator('main h1').first().waitFor();
    }
    await assertClean(opened, expected);
    await context.close();
  });
}

test('the first page asks for no part it does not show', async () => {
  const opened = await openPage(browser, site.address, { serviceWorkers: 'block' });
  const { page, context } = opened;
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await visit(page, site.address, '#/');
  await page.waitForLoadState('networkidle');
  const programs = asked.filter((url) => url.endsWith('.wasm')).map((url) => url.split('/').pop());
  assert.deepEqual(programs, ['tsumugi-course_bg.wasm']);
  await assertClean(opened);
  await context.close();
});
