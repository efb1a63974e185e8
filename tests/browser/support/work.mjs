// Work on the care home: made by hand, brought in as a file, and looked for again.

import assert from 'node:assert/strict';
import { join } from 'node:path';

import { digestOf } from '../../digests/golden.mjs';
import { openPage } from './browser.mjs';

/** The thoughtful plan with a committed prediction, ready to run. */
export const THOUGHTFUL = join(import.meta.dirname, '../fixtures/thoughtful.tsumugi.json');

/** The digest its run has everywhere. */
export const DIGEST = digestOf('studio');

/** Opens an address of the site anew, as if typed in, and waits for its heading. */
export async function visit(page, address, hash) {
  await page.goto('about:blank');
  await page.goto(address + hash);
  await page.locator('main h1').first().waitFor();
}

/** The choice of where the tea goes, in the table of the breakdown. */
export async function teaChoice(page) {
  await page.locator('input[name="breakdown-view"][value="table"]').check({ force: true });
  return page.locator('.task-table select').first();
}

/** Moves the first task that can go into a new job; `kept` waits until that is saved. */
export async function lift(page, address, { kept = true } = {}) {
  await visit(page, address, '#/studio/care-home/breakdown');
  const choice = await teaChoice(page);
  await choice.selectOption('new');
  await page.locator('.task-table tr.is-on').first().waitFor();
  if (kept) await page.locator('.saved.is-good').waitFor();
}

/** Fails when the task that was lifted isn't in its job any more after a visit from outside. */
export async function assertLifted(page, address) {
  await visit(page, address, '#/studio/care-home/breakdown');
  const choice = await teaChoice(page);
  assert.match(await choice.inputValue(), /^job:/);
}

/** The button that puts a copy in place, as each language calls it. */
const TAKE_OVER = { ja: '読み込んで置き換える', en: 'Import and replace' };

/** Puts a file in the place of what is kept, by the settings page. */
export async function bringIn(page, address, file, language = 'ja') {
  await visit(page, address, '#/settings');
  await page.locator('input[type=file]').setInputFiles(file);
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: TAKE_OVER[language] }).click();
  await reloaded;
  await page.locator('main h1').first().waitFor();
}

/** A page of its own profile, in the given look, that holds the thoughtful plan with its prediction. */
export async function openThoughtful(browser, address, look = {}) {
  const opened = await openPage(browser, address, look);
  await bringIn(opened.page, address, THOUGHTFUL, look.language);
  return opened;
}

/** Compares a change in the debrief that is open: an option as `selectOption` takes it. */
export async function compareChange(page, option) {
  const choice = page.locator('#change-choice');
  await choice.waitFor({ timeout: 60_000 });
  await choice.selectOption(option);
  await page.locator('.change-choice button').first().click();
}

/** Waits for the notice with this title and fails unless it also says what is safe and what to do. */
export async function assertSaid(page, { happened, safe, remedy }) {
  const notice = page.locator('main .notice', { hasText: happened }).first();
  await notice.waitFor();
  const said = await notice.innerText();
  assert.ok(said.includes(safe), `what is safe is missing in: ${said}`);
  assert.ok(said.includes(remedy), `what to do is missing in: ${said}`);
  return notice;
}
