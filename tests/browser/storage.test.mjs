// What a learner did stays, whatever the browser does: reloaded, without storage, without room, beside a later version,
// in two tabs at once, and while the worker that computes is gone.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { assertClean, openPage } from './support/browser.mjs';
import { browser, openSiteAndBrowser, site } from './support/opened.mjs';
import {
  DIGEST,
  THOUGHTFUL,
  assertLifted,
  assertSaid,
  bringIn,
  lift,
  teaChoice,
  visit,
} from './support/work.mjs';

const UNAVAILABLE = {
  happened: 'このブラウザーは、今の設定では記録を残せません',
  safe: 'このタブを開いている間は、そのまま続けられます。',
  remedy: '「今の内容をファイルに保存する」',
};
const FULL = {
  happened: '端末の保存場所がいっぱいで、最後の変更を保存できませんでした。',
  safe: '画面の内容と、これまでに保存した内容は失われていません。',
  remedy: '「今の内容をファイルに保存する」',
};
const NEWER = {
  happened: 'この端末の記録は、新しい版のつむぐで保存されています。',
  safe: '記録には手をつけていません。',
  remedy: 'ページを再読み込みして新しい版で開いてください。',
};
const CONFLICT = {
  happened: '別のタブで、同じ内容が先に保存されました。',
  safe: '別のタブの内容は上書きしていません。',
  remedy: '「もう一方のタブの内容を読み込む」',
};
const DAMAGED = {
  happened: '保存されていた記録の一部を読み取れませんでした。',
  safe: '読めなかった記録は、消さずに取っておいてあります。',
  remedy: '「読めなかった記録をファイルに保存する」',
};
const NOT_STARTED = {
  happened: 'シミュレーションの計算部分を読み込めませんでした。',
  safe: 'プランと予想はこの端末に残っています。',
  remedy: '「もう一度実行する」',
};
const DIED = { ...NOT_STARTED, happened: 'シミュレーションの計算が途中で止まりました。' };
const SILENT = {
  ...NOT_STARTED,
  happened: 'シミュレーションの計算が応答しなくなったため、終了しました。',
};

/** The button every notice about a simulation names. */
const again = (notice) => notice.getByRole('button', { name: 'もう一度実行する' });

/** A worker's loader with something before it. */
const loaderAfter = (script) => async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: `${script}\n${await response.text()}` });
};

const DATABASE = 'tsumugi:/kenshu/tsumugi/';

openSiteAndBrowser();

/** Saves the work by the button of a notice, and reads the file. */
async function savedFile(page, notice, button = '今の内容をファイルに保存する') {
  const download = page.waitForEvent('download');
  await notice.getByRole('button', { name: button }).click();
  return readFile(await (await download).path(), 'utf8');
}

test('work survives a reload', async () => {
  const opened = await openPage(browser, site.address);
  await lift(opened.page, site.address);
  await assertLifted(opened.page, site.address);
  await assertClean(opened);
  await opened.context.close();
});

test('a tab closed right after a change leaves it for the next visit', async () => {
  const opened = await openPage(browser, site.address);
  await lift(opened.page, site.address, { kept: false });
  await assertLifted(opened.page, site.address);
  await assertClean(opened);
  await opened.context.close();
});

/** A page whose browser keeps nothing. */
async function openWithoutStorage() {
  const opened = await openPage(browser, site.address);
  await opened.page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked by a test', 'SecurityError');
    };
  });
  return opened;
}

test('without storage the page works in memory and says so', async () => {
  const opened = await openWithoutStorage();
  const { page, context } = opened;
  await lift(page, site.address, { kept: false });
  const notice = await assertSaid(page, UNAVAILABLE);
  const work = JSON.parse(await savedFile(page, notice));
  assert.equal(work.body.history.in_force > 0, true);
  await assertClean(opened);
  await context.close();
});

test('without storage one notice is in sight, and outside the studio it names no button', async () => {
  const opened = await openWithoutStorage();
  const { page, context } = opened;
  await lift(page, site.address, { kept: false });
  await assertSaid(page, UNAVAILABLE);
  const notices = page.locator('.notice', { hasText: UNAVAILABLE.happened });
  assert.equal(await notices.count(), 1);
  const [notice, heading] = await Promise.all([notices.boundingBox(), page.locator('main h1').boundingBox()]);
  assert.ok(heading.y - (notice.y + notice.height) >= 16, 'the notice stands apart from the heading');

  await visit(page, site.address, '#/s/6/work-breakdown');
  await page.locator('textarea').first().fill('朝の9時ごろ。');
  await notices.first().waitFor();
  assert.equal(await notices.count(), 1);
  const said = await notices.innerText();
  assert.ok(said.includes('書いたことをほかへ写す'), said);
  assert.ok(!said.includes(UNAVAILABLE.remedy), said);
  await assertClean(opened);
  await context.close();
});

test('a full device is said, the work leaves as a file, and is kept once there is room', async () => {
  const opened = await openPage(browser, site.address);
  const { page, context } = opened;
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    window.deviceIsFull = true;
    IDBObjectStore.prototype.put = function (...given) {
      if (window.deviceIsFull) throw new DOMException('full by a test', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });
  await lift(page, site.address, { kept: false });
  const notice = await assertSaid(page, FULL);
  const work = JSON.parse(await savedFile(page, notice));
  assert.equal(work.body.history.in_force > 0, true);
  await page.evaluate(() => {
    window.deviceIsFull = false;
  });
  await notice.getByRole('button', { name: 'もう一度保存する' }).click();
  await page.locator('.saved.is-good').waitFor();
  await notice.waitFor({ state: 'detached' });
  await assertLifted(page, site.address);
  await assertClean(opened);
  await context.close();
});

test('storage of a later version is left alone', async () => {
  const opened = await openPage(browser, site.address);
  const { page, context } = opened;
  const kept = { from: 'a later version' };
  await page.goto(`${site.address}icon.svg`);
  await page.evaluate(
    ([name, value]) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name, 99);
        request.onupgradeneeded = () => request.result.createObjectStore('later').put(value, 'key');
        request.onsuccess = () => resolve(request.result.close());
        request.onerror = () => reject(request.error);
      }),
    [DATABASE, kept],
  );
  await lift(page, site.address, { kept: false });
  const notice = await assertSaid(page, NEWER);
  const work = JSON.parse(await savedFile(page, notice));
  assert.equal(work.body.history.in_force > 0, true);
  const found = await page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const database = request.result;
          const get = database.transaction('later').objectStore('later').get('key');
          get.onsuccess = () => resolve([database.version, [...database.objectStoreNames], get.result]);
        };
      }),
    DATABASE,
  );
  assert.deepEqual(found, [99, ['later'], kept]);
  // A browser asks for a `favicon.ico` beside a picture that is opened by itself.
  await assertClean(opened, [/404/]);
  await context.close();
});

test('a kept text nobody can read is set aside and handed out', async () => {
  const opened = await openPage(browser, site.address);
  const { page, context } = opened;
  await lift(page, site.address);
  await page.goto(`${site.address}icon.svg`);
  await page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const key = 'work/care-home';
          const write = request.result.transaction(['heads', 'snapshots', 'changes'], 'readwrite');
          const head = write.objectStore('heads').get(key);
          head.onsuccess = () => {
            write.objectStore('snapshots').put({ revision: head.result, text: '{"version":1,"cut' }, key);
            write.objectStore('changes').clear();
          };
          write.oncomplete = () => resolve(request.result.close());
          write.onabort = () => reject(write.error);
        };
      }),
    DATABASE,
  );
  await visit(page, site.address, '#/studio/care-home/breakdown');
  const notice = await assertSaid(page, DAMAGED);
  assert.equal(await savedFile(page, notice, '読めなかった記録をファイルに保存する'), '{"version":1,"cut');
  await lift(page, site.address);
  await assertLifted(page, site.address);
  // A browser asks for a `favicon.ico` beside a picture that is opened by itself.
  await assertClean(opened, [/404/]);
  await context.close();
});

test('what a second tab saves is told to the first, and neither is written over', async () => {
  const opened = await openPage(browser, site.address);
  const { page: first, context } = opened;
  await visit(first, site.address, '#/studio/care-home/breakdown');
  const choices = await teaChoice(first);
  await choices.waitFor();
  const second = await context.newPage();
  await lift(second, site.address);
  const notice = await assertSaid(first, CONFLICT);
  assert.equal(await choices.inputValue(), 'shift');
  await savedFile(first, notice);
  await assertLifted(second, site.address);
  await notice.getByRole('button', { name: 'もう一方のタブの内容を読み込む' }).click();
  await first.locator('.task-table tr.is-on').first().waitFor();
  assert.match(await choices.inputValue(), /^job:/);
  await notice.waitFor({ state: 'detached' });
  await assertClean(opened);
  await context.close();
});

const LOSSES = [
  {
    name: 'a worker that can’t be loaded',
    said: NOT_STARTED,
    lose: (route) => route.abort(),
  },
  {
    name: 'a worker that dies at its first job',
    said: DIED,
    lose: loaderAfter("addEventListener('message', () => { throw new Error('died by a test'); });"),
  },
  {
    name: 'a worker that never answers',
    said: SILENT,
    lose: loaderAfter("addEventListener('message', (message) => message.stopImmediatePropagation());"),
  },
  {
    name: 'a worker that hangs after its first report',
    said: SILENT,
    lose: loaderAfter(
      `const report = postMessage.bind(globalThis);
      let reports = 0;
      globalThis.postMessage = (message) => {
        report(message);
        reports += 1;
        if (reports > 1) for (;;);
      };`,
    ),
  },
];

for (const { name, said, lose } of LOSSES) {
  test(`${name} is said, plan and prediction stay, and it runs again`, async () => {
    const opened = await openPage(browser, site.address, { serviceWorkers: 'block' });
    const { page, context } = opened;
    await bringIn(page, site.address, THOUGHTFUL);
    await context.route('**/worker_loader.js', lose);
    await visit(page, site.address, '#/studio/care-home/results');
    const notice = await assertSaid(page, said);
    await context.unroute('**/worker_loader.js');
    await again(notice).click();
    const made = page.locator('footer.made-by');
    await made.waitFor({ timeout: 120_000 });
    assert.equal(await made.getAttribute('data-digest'), DIGEST);
    await assertClean(opened, [/ERR_FAILED/, /died by a test/]);
    await context.close();
  });
}

test('a comparison whose worker dies is said and begins again', async () => {
  const opened = await openPage(browser, site.address, { serviceWorkers: 'block' });
  const { page, context } = opened;
  const die = loaderAfter(
    `let dies = false;
    new BroadcastChannel('test').onmessage = () => { dies = true; };
    addEventListener('message', () => { if (dies) throw new Error('died by a test'); });`,
  );
  await context.route('**/worker_loader.js', die);
  await bringIn(page, site.address, THOUGHTFUL);
  await visit(page, site.address, '#/studio/care-home/debrief');
  await page.locator('#change-choice').selectOption({ index: 1 });
  await page.evaluate(() => new BroadcastChannel('test').postMessage('die'));
  await page.locator('.change-choice button').first().click();
  const notice = await assertSaid(page, DIED);
  assert.equal(await page.locator('main progress').count(), 0);
  await again(notice).click();
  await page.locator('circle.knot-after').first().waitFor({ timeout: 60_000 });
  await notice.waitFor({ state: 'detached' });
  await assertClean(opened, [/died by a test/]);
  await context.close();
});
