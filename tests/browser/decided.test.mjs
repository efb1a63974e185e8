// Every step of the studio with a finished plan: at both widths, in both themes and languages, after a reload in the
// middle of each step, without a fault and without a violation of the accessibility rules.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from './support/axe.mjs';
import { assertClean, assertFits } from './support/browser.mjs';
import { LOOKS } from './support/looks.mjs';
import { browser, openSiteAndBrowser, site } from './support/opened.mjs';
import { DIGEST, compareChange, openThoughtful, visit } from './support/work.mjs';

const STEPS = ['brief', 'breakdown', 'design', 'match', 'predict', 'results', 'debrief'];

openSiteAndBrowser();

for (const look of LOOKS) {
  test(`every step with a finished plan at ${look.width} px, ${look.theme}, ${look.language}`, async () => {
    const opened = await openThoughtful(browser, site.address, look);
    const { page, context } = opened;
    for (const step of STEPS) {
      await visit(page, site.address, `#/studio/care-home/${step}`);
      await page.reload();
      await page.locator('main h1').first().waitFor();
      if (step === 'results') await page.locator('footer.made-by').waitFor({ timeout: 60_000 });
      if (step === 'debrief') await page.locator('#change-title').waitFor({ timeout: 60_000 });
      await assertFits(page);
      await assertAccessible(page, `${step}, ${look.width} px, ${look.theme}, ${look.language}`);
    }
    await assertClean(opened);
    await context.close();
  });
}

test('tasks keep to their hour, however long the name of the job they went to', async () => {
  const opened = await openThoughtful(browser, site.address);
  const { page, context } = opened;
  await visit(page, site.address, '#/studio/care-home/breakdown');
  await page.locator('.task.ghost').first().waitFor();
  const beyond = await page.locator('.cell').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const room = cell.getBoundingClientRect();
      const tasks = [...cell.querySelectorAll('.task')];
      return tasks.filter((task) => task.getBoundingClientRect().right > room.right).map((task) => task.innerText);
    }),
  );
  assert.deepEqual(beyond, []);
  await assertClean(opened);
  await context.close();
});

for (const width of [1280, 360]) {
  test(`the largest text leaves the crossings of the weave apart at ${width} px`, async () => {
    const opened = await openThoughtful(browser, site.address, { width });
    const { page, context } = opened;
    await visit(page, site.address, '#/settings');
    await page.locator('input[name="text-size"]').last().check({ force: true });
    await visit(page, site.address, '#/studio/care-home/match');
    await page.locator('.weave .fit').first().waitFor();
    const touching = await page.locator('.weave .fit').evaluateAll((crossings) => {
      const areas = crossings.map((crossing) => crossing.getBoundingClientRect());
      const touch = (one, other) =>
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
      return areas.flatMap((one, at) => areas.slice(at + 1).filter((other) => touch(one, other))).length;
    });
    assert.equal(touching, 0);
    await assertFits(page);
    await assertClean(opened);
    await context.close();
  });
}

test('results tell the hours of each workplace apart from the team’s, and the check-ins of each person', async () => {
  const opened = await openThoughtful(browser, site.address);
  const { page, context } = opened;
  await visit(page, site.address, '#/studio/care-home/results');
  const places = page.locator('section', { has: page.getByRole('heading', { name: '職場ごとに見る' }) });
  const rows = places.locator('tbody tr');
  await rows.first().waitFor({ timeout: 60_000 });
  const hours = (text) => Number(text.replace(/\D/g, ''));
  const given = await rows.locator('td:nth-last-child(2)').allInnerTexts();
  const all = await page.locator('dl.beside div', { hasText: '職場が教え' }).locator('dd').innerText();
  const sum = given.map(hours).reduce((one, other) => one + other, 0);
  assert.ok(Math.abs(sum - hours(all)) <= given.length / 2, `${given} of ${all}`);
  // It is the team that looks in.
  const ownCheckIns = await rows.locator('td:last-child').allInnerTexts();
  assert.deepEqual(ownCheckIns.map(hours), given.map(() => 0));
  assert.match(await places.innerText(), /支援チームの時間は入りません/);
  const people = page.locator('section', { has: page.getByRole('heading', { name: 'ひとりずつ見る' }) });
  const missed = await people.locator('tbody td:last-child').allInnerTexts();
  const due = missed.map((text) => Number(/^([\d.]+)回のうち0\.0回$/.exec(text.trim())?.[1]));
  const check = await page.locator('dl.beside div', { hasText: '届かなかった連絡' }).locator('dd').innerText();
  const sumDue = due.reduce((one, other) => one + other, 0);
  assert.ok(Math.abs(sumDue - Number(/^(\d+)回/.exec(check)[1])) <= 1, `${missed} of ${check}`);
  await assertClean(opened);
  await context.close();
});

test('a change of who checks in says what the model leaves out of visits; another change doesn’t', async () => {
  const opened = await openThoughtful(browser, site.address);
  const { page, context } = opened;
  await visit(page, site.address, '#/studio/care-home/debrief');
  const compare = async (change) => {
    await compareChange(page, { label: change });
    await page.locator('.change tbody th', { hasText: change }).waitFor({ timeout: 60_000 });
  };
  const leftOut = page.locator('.change .notice', { hasText: '訪問が要らないという意味ではありません' });
  await compare('隣につく人をなくす');
  assert.equal(await leftOut.count(), 0);
  await compare('チームに代わって、職場の人が様子を聞く');
  await leftOut.waitFor();
  await assertAccessible(page, 'two compared changes');
  await assertClean(opened);
  await context.close();
});

test('a change is compared on the same futures, and the result is the same after coming back', async () => {
  const opened = await openThoughtful(browser, site.address);
  const { page, context } = opened;
  await visit(page, site.address, '#/studio/care-home/debrief');
  await compareChange(page, { index: 1 });
  await page.locator('circle.knot-after').first().waitFor({ timeout: 60_000 });
  await page.locator('#reflect-Tomorrow').fill('早番の方に、手の足りない時間を聞く。');
  await visit(page, site.address, '#/studio/care-home/results');
  const made = page.locator('footer.made-by');
  await made.waitFor({ timeout: 60_000 });
  assert.equal(await made.getAttribute('data-digest'), DIGEST);
  await visit(page, site.address, '#/studio/care-home/debrief');
  await page.reload();
  await page.locator('#reflect-Tomorrow').waitFor();
  assert.equal(
    await page.locator('#reflect-Tomorrow').inputValue(),
    '早番の方に、手の足りない時間を聞く。',
  );
  await assertClean(opened);
  await context.close();
});
