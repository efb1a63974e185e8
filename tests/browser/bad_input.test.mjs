// Files and addresses nobody vouches for: each is answered by a sentence, and what was kept stays.

import assert from 'node:assert/strict';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { assertClean, openPage } from './support/browser.mjs';
import { browser, openSiteAndBrowser, site } from './support/opened.mjs';
import { THOUGHTFUL, assertLifted, assertSaid, lift, visit } from './support/work.mjs';

const SAFE = {
  ja: 'この端末に保存済みの内容はそのままです。',
  en: 'What is kept on this device is unchanged.',
};

const FILES = [
  {
    name: 'a damaged file',
    text: (work) => work.slice(0, work.length / 2),
    ja: ['ファイルの中身が途中で切れているか、壊れています', '元のファイルをもう一度コピー'],
    en: ['The file is cut off or damaged', 'Copy the original again'],
  },
  {
    name: 'a file of another program',
    text: () => JSON.stringify({ name: 'a-package', version: '1.0.0' }),
    ja: ['つむぐのファイルではないようです', 'つむぐで保存したファイル'],
    en: ["This doesn't seem to be a Tsumugi file", 'Choose a file saved by Tsumugi'],
  },
  {
    name: 'a file from a newer version',
    text: () => JSON.stringify({ version: 7, kind: 'work', shape: 'not known yet' }),
    ja: ['新しい版のつむぐで作られたファイルです', 'このサイトを新しい版に更新'],
    en: ['The file was made by a newer Tsumugi', 'Update this site first'],
  },
  {
    name: 'a file nested 10,000 deep',
    text: () => '['.repeat(10_000) + ']'.repeat(10_000),
    ja: ['ファイルの入れ子が深すぎるため', '保存し直したファイル'],
    en: ['The file is nested too deeply', 'Choose a file that was saved again'],
  },
  {
    name: 'a file changed by hand',
    text: (work) => work.replace('"week_52": 60', '"week_52": 61'),
    ja: ['保存したあとに中身が変わっています', '元のファイルをもう一度コピー'],
    en: ['The file has changed since it was saved', 'Copy the original again'],
  },
  {
    name: 'a file of 50 MB',
    bytes: 50 * 1024 * 1024,
    ja: ['ファイルが大きすぎるため', '選び直してください'],
    en: ['The file is too large', 'choose again'],
  },
];

openSiteAndBrowser();

let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsumugi-bad-input-'));
});

after(() => rm(folder, { recursive: true, force: true }));

async function written({ text, bytes }) {
  const path = join(folder, 'chosen.tsumugi.json');
  if (text) {
    await writeFile(path, text(await readFile(THOUGHTFUL, 'utf8')));
  } else {
    const file = await open(path, 'w');
    await file.truncate(bytes);
    await file.close();
  }
  return path;
}

for (const language of ['ja', 'en']) {
  test(`files that can't be opened say why and change nothing, ${language}`, async (t) => {
    const opened = await openPage(browser, site.address, { language });
    const { page, context } = opened;
    await lift(page, site.address);
    for (const file of FILES) {
      await t.test(file.name, async () => {
        const [happened, remedy] = file[language];
        for (const place of ['#/settings', '#/studio/care-home/debrief']) {
          await visit(page, site.address, place);
          await page.locator('input[type=file]').setInputFiles(await written(file));
          await assertSaid(page, { happened, safe: SAFE[language], remedy });
          assert.equal(await page.locator('dialog[open]').count(), 0);
        }
        await assertLifted(page, site.address);
      });
    }
    await assertClean(opened);
    await context.close();
  });
}

test('an unknown case and an unknown step say so, offer a way on, and change nothing', async () => {
  const opened = await openPage(browser, site.address);
  const { page, context } = opened;
  await lift(page, site.address);
  const wrong = [
    ['#/studio/no-such-case/brief', '「no-such-case」という事例は、このサイトにありません。', '保存した記録は無事です。'],
    ['#/studio/care-home/no-such-step', '「no-such-step」というステップはありません。', 'この事例の記録は無事です。'],
    ['#/studio/..%2F..%2Fetc/brief', 'このサイトにありません。', '保存した記録は無事です。'],
    ['#/studio/care-home/%3Cimg%20src%3Dx%3E', 'というステップはありません。', 'この事例の記録は無事です。'],
  ];
  for (const [hash, happened, safe] of wrong) {
    await visit(page, site.address, hash);
    const said = await page.locator('main').innerText();
    assert.ok(said.includes(happened), said);
    assert.ok(said.includes(safe), said);
    assert.ok((await page.locator('main a[href]').count()) > 0, hash);
    await assertLifted(page, site.address);
  }
  await assertClean(opened, [/404/]);
  await context.close();
});
