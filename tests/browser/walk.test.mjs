// A learner's way through the whole case with nothing prepared: once by mouse, once by the keyboard alone, with a
// reload in the middle of every step.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertClean, openPage } from './support/browser.mjs';
import { browser, openSiteAndBrowser, site } from './support/opened.mjs';
import { visit } from './support/work.mjs';

openSiteAndBrowser();

/** Uses a control by mouse. */
const byMouse = {
  press: (control) => control.click(),
  choose: (control) => control.check({ force: true }),
  fill: async (control, text) => {
    await control.fill(text);
    await control.press('Tab');
  },
};

/** Uses a control by the keyboard alone, and fails when it can't be reached by it. */
const byKeyboard = {
  press: async (control) => {
    await reach(control);
    await control.page().keyboard.press('Enter');
  },
  choose: async (control) => {
    await reach(control);
    await control.page().keyboard.press('Space');
  },
  fill: async (control, text) => {
    await reach(control);
    await control.page().keyboard.press('ControlOrMeta+A');
    await control.page().keyboard.type(text);
    await control.page().keyboard.press('Tab');
  },
};

const isFocused = (control) => control.evaluate((element) => element === document.activeElement);

/** Tabs on until the control has the focus; a radio button is reached by the arrows within its group. */
async function reach(control) {
  const { keyboard } = control.page();
  await control.waitFor({ state: 'attached' });
  const group = await control.getAttribute('name');
  const isRadio = (await control.getAttribute('type')) === 'radio';
  for (let tabs = 0; tabs < 250; tabs += 1) {
    if (await isFocused(control)) return;
    const inGroup =
      isRadio && (await control.page().evaluate((name) => document.activeElement?.name === name, group));
    await keyboard.press(inGroup ? 'ArrowDown' : 'Tab');
  }
  assert.fail(`not reached by the keyboard: ${control}`);
}

/** The way on at the foot of a step. */
const onward = (page) => page.locator('nav.step-foot a').last();

/** Waits until everything is kept, then loads the page anew. */
async function reload(page) {
  await page.locator('.saved.is-good').waitFor({ state: 'attached' });
  await page.reload();
  await page.locator('main h1').first().waitFor();
}

async function walk(page, hands) {
  await visit(page, site.address, '#/studio/care-home/brief');
  await page.reload();
  await page.locator('main h1').first().waitFor();
  await hands.press(onward(page));

  await page.waitForURL(/\/breakdown$/);
  for (const name of ['シーツ交換', '布団干し']) {
    await hands.press(page.locator('button.task', { hasText: name }).first());
    await page.locator('.task.job', { hasText: name }).first().waitFor();
  }
  await reload(page);
  await page.locator('.task.job', { hasText: '布団干し' }).first().waitFor();
  await hands.press(onward(page));

  await page.waitForURL(/\/design$/);
  await hands.press(page.getByRole('button', { name: 'のプログラムをつくる' }));
  const firstTab = page.getByRole('tab').first();
  await firstTab.waitFor();
  const tabs = await page.getByRole('tab').count();
  await reload(page);
  await firstTab.waitFor();
  assert.equal(await page.getByRole('tab').count(), tabs);
  await hands.press(onward(page));

  await page.waitForURL(/\/match$/);
  const rule = page.locator('input[name="matching-rule"][value="deferred-acceptance"]');
  await hands.choose(rule);
  await page.locator('input[name="matching-rule"][value="deferred-acceptance"]:checked').waitFor({
    state: 'attached',
  });
  await reload(page);
  assert.ok(await rule.isChecked());
  await hands.press(onward(page));

  await page.waitForURL(/\/predict$/);
  await page.goto(`${site.address}#/studio/care-home/results`);
  await page.locator('main .notice').first().waitFor();
  assert.equal(await page.locator('footer.made-by').count(), 0, 'results stay closed');
  await page.goBack();
  for (const [field, people] of [
    ['#figure-13', '80'],
    ['#figure-26', '70'],
    ['#figure-52', '60'],
  ]) {
    await hands.fill(page.locator(field), people);
  }
  await reload(page);
  assert.equal(await page.locator('#figure-52').inputValue(), '60');
  await hands.press(page.getByRole('button', { name: '予想を決めて、結果を見る' }));

  await page.waitForURL(/\/results$/);
  const made = page.locator('footer.made-by');
  await made.waitFor({ timeout: 60_000 });
  const digest = await made.getAttribute('data-digest');
  await reload(page);
  await made.waitFor({ timeout: 60_000 });
  assert.equal(await made.getAttribute('data-digest'), digest);
  await hands.press(onward(page));

  await page.waitForURL(/\/debrief$/);
  const answer = page.locator('#reflect-Surprise');
  await answer.waitFor();
  await hands.fill(answer, '3か月後を楽観していた。');
  await reload(page);
  assert.equal(await answer.inputValue(), '3か月後を楽観していた。');
}

for (const [name, hands] of [
  ['by mouse', byMouse],
  ['by the keyboard alone', byKeyboard],
]) {
  test(`the whole case ${name}`, async () => {
    const opened = await openPage(browser, site.address);
    await walk(opened.page, hands);
    await assertClean(opened);
    await opened.context.close();
  });
}
