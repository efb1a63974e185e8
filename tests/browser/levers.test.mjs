// Levers of the plan by keyboard and touch: the team's order, who checks in, a change of shifts, a way back; each can be undone, is
// kept, and shows in the results.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from './support/axe.mjs';
import { assertClean, assertFits } from './support/browser.mjs';
import { LOOKS } from './support/looks.mjs';
import { browser, openSiteAndBrowser, site } from './support/opened.mjs';
import { openThoughtful, visit } from './support/work.mjs';

openSiteAndBrowser();

/** A page on a step of the thoughtful plan. */
async function open(step, look = {}) {
  const opened = await openThoughtful(browser, site.address, look);
  await visit(opened.page, site.address, `#/studio/care-home/${step}`);
  return opened;
}

const names = (page) => page.locator('.order-row b').allInnerTexts();
const focused = (page) => page.evaluate(() => document.activeElement?.id);
/** The id of the person in a row, as its buttons have it. */
const personAt = async (page, row) =>
  (await page.locator('.order-row').nth(row).locator('button').first().getAttribute('id')).slice('order-up-'.length);

/** Opens a stage of the first programme and gives its form. */
async function openStage(page, place) {
  const rung = page.locator('.rung').nth(place);
  await rung.getByRole('button').first().click();
  return rung.locator('.settings > .form-grid');
}

/** Gives everybody who is tied a visit twice a week, all the time. */
async function visitTwiceAWeek(page) {
  for (const crossing of await page.locator('.weave .fit[aria-pressed="true"]').all()) {
    if ((await crossing.getAttribute('aria-current')) !== 'true') await crossing.press('Space');
    const own = page.locator('input[name="check-ins"][value="own"]');
    await own.check({ force: true });
    await page.locator('#check-in-mode').selectOption({ index: 0 });
    await page.locator('#check-in-opening').selectOption({ index: 0 });
    await page.locator('#check-in-rhythm').selectOption({ index: 4 });
  }
}

/** Waits until everything is kept, then loads the page anew. */
async function reload(page) {
  await page.locator('.saved.is-good').waitFor({ state: 'attached' });
  await page.reload();
  await page.locator('main h1').first().waitFor();
}

test('a person is moved in the team’s order by the keyboard, which is told, kept and undone', async () => {
  const opened = await open('match');
  const { page } = opened;
  const before = await names(page);
  const person = await personAt(page, 0);
  await page.locator(`#order-down-${person}`).focus();
  await page.keyboard.press('Enter');
  const moved = [before[1], before[0], ...before.slice(2)];
  await page.waitForFunction(
    (name) => document.querySelectorAll('.order-row b')[1]?.textContent === name,
    before[0],
  );
  assert.deepEqual(await names(page), moved);
  assert.equal(await focused(page), `order-down-${person}`, 'the focus goes along');
  await page
    .locator('[role="status"]', { hasText: `${before[0]}は、${before.length}人中2番目です。` })
    .first()
    .waitFor({ state: 'attached' });
  assert.ok(await page.locator('input[name="team-order"][value="by-hand"]').isChecked());
  await page.keyboard.press('Space');
  await page.waitForFunction(
    (name) => document.querySelectorAll('.order-row b')[2]?.textContent === name,
    before[0],
  );
  await page.keyboard.press('ControlOrMeta+z');
  await page.waitForFunction(
    (name) => document.querySelectorAll('.order-row b')[1]?.textContent === name,
    before[0],
  );
  await reload(page);
  assert.deepEqual(await names(page), moved);
  await page.locator('input[name="team-order"][value="at-risk"]').check({ force: true });
  await page.waitForFunction(
    (name) => document.querySelectorAll('.order-row b')[0]?.textContent === name,
    before[0],
  );
  assert.deepEqual(await names(page), before);
  await assertClean(opened);
  await opened.context.close();
});

test('the ends of the order stay in reach and do nothing', async () => {
  const opened = await open('match');
  const { page } = opened;
  const before = await names(page);
  const up = page.locator('.order-row').first().locator('button').first();
  assert.equal(await up.getAttribute('aria-disabled'), 'true');
  await up.focus();
  await page.keyboard.press('Enter');
  assert.deepEqual(await names(page), before);
  assert.ok(await page.locator('input[name="team-order"][value="at-risk"]').isChecked());
  await opened.context.close();
});

test('who goes without is told when the check-ins are too many', async () => {
  const opened = await open('match');
  const { page } = opened;
  assert.equal(await page.locator('.order-without').count(), 0);
  await visitTwiceAWeek(page);
  await page.locator('.order-without').first().waitFor();
  const said = await page.locator('.team-order strong').first().innerText();
  assert.match(said, /\d+週でチームの時間が足りません/);
  // Whoever is moved to the top is reached; whoever stands last is not.
  const last = page.locator('.order-row').last();
  assert.match(await last.innerText(), /届かない連絡がある/);
  const person = await personAt(page, (await page.locator('.order-row').count()) - 1);
  const up = page.locator(`#order-up-${person}`);
  while ((await up.getAttribute('aria-disabled')) !== 'true') await up.press('Enter');
  assert.match(await page.locator('.order-row').first().innerText(), /予定の連絡は、すべて届く/);
  await assertFits(page);
  await assertAccessible(page, 'an order with people who go without');
  await assertClean(opened);
  await opened.context.close();
});

test('the workplace checks in, the shift changes and a stage leads back, and a review nobody holds is found', async () => {
  const opened = await open('design');
  const { page } = opened;
  const place = (await page.locator('.rung').count()) - 1;
  const form = await openStage(page, place);
  await form.locator('select[id^="rhythm-"]').selectOption({ index: 3 });
  const teamTime = await form.locator('.stage-figure').last().innerText();
  await form.locator('select[id^="mode-"]').selectOption({ index: 2 });
  await form.getByText('職場の人の時間（1人あたり）').waitFor();
  assert.notEqual(await form.locator('.stage-figure').last().innerText(), teamTime);

  const demand = form.locator('.stage-figure').first();
  const before = await demand.innerText();
  await form.getByLabel('日によって、始まりの時間を変える').check();
  await form.locator('.other-start').waitFor();
  assert.notEqual(await demand.innerText(), before, 'a change of shifts asks more');
  assert.equal(await form.locator('.other-start input[type=checkbox]:checked').count(), 1);

  const back = form.getByLabel('強い負担に気づいたら、前の段に戻れるようにする');
  await back.check();
  await page.keyboard.press('ControlOrMeta+z');
  await page.waitForFunction((box) => !box.checked, await back.elementHandle());
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await page.waitForFunction((box) => box.checked, await back.elementHandle());
  await assertFits(page);
  await assertAccessible(page, 'a stage with every lever in use');

  // A stage before it waits for a joint review that nobody of the team holds; the offer mends it.
  const earlier = await openStage(page, place - 1);
  await earlier.locator('select[id^="step-up-"]').selectOption({ index: 0 });
  await earlier.locator('select[id^="mode-"]').selectOption({ index: 2 });
  const found = page.locator('.notice', { hasText: '三者の振り返りが開けません' });
  await found.waitFor();
  await found.getByRole('button').click();
  await found.waitFor({ state: 'detached' });

  await reload(page);
  const again = await openStage(page, place);
  assert.ok(await again.getByLabel('強い負担に気づいたら、前の段に戻れるようにする').isChecked());
  assert.equal(await again.locator('select[id^="mode-"]').inputValue(), '2');
  await assertClean(opened);
  await opened.context.close();
});

test('results tell pay, adjustments and steps back, and can be held against the other shape', async () => {
  const opened = await open('results');
  const { page } = opened;
  await page.locator('footer.made-by').waitFor({ timeout: 60_000 });
  const beside = page.locator('dl.beside');
  for (const name of ['1人が受け取る賃金・謝金（1年）', '前の段階に戻った回数', '配慮にかかったお金']) {
    assert.match(await beside.locator('div', { hasText: name }).locator('dd').innerText(), /\d/);
  }
  await page.locator('summary', { hasText: '離れやすい時期の見方' }).click();
  await page.getByRole('button', { name: 'もう一つの見方で動かす' }).click();
  await page
    .locator('strong', { hasText: 'もう一つの見方では、続けている人は3か月後' })
    .waitFor({ timeout: 60_000 });
  await assertClean(opened);
  await opened.context.close();
});

for (const look of LOOKS) {
  test(`controls of the team’s order are large enough at ${look.width} px, ${look.theme}, ${look.language}`, async () => {
    const opened = await open('match', look);
    const { page } = opened;
    await page.locator('.order-row').first().waitFor();
    for (const button of await page.locator('.order-moves button').all()) {
      const { width, height } = await button.boundingBox();
      assert.ok(width >= 44 && height >= 44, `${width} × ${height}`);
    }
    for (const label of await page.locator('.team-order .segmented label').all()) {
      const cut = await label.evaluate((shown) => shown.scrollWidth - shown.clientWidth);
      assert.ok(cut <= 0, `${await label.innerText()} is cut by ${cut} px`);
    }
    await assertFits(page);
    await opened.context.close();
  });
}
