// Puts the questions `course/worker/examples/speed.rs` answered natively to the built worker in Chromium, and says how
// long each answer took, whether it is the same to the last byte, how long the page ever waited for a report, and how
// long for the answer to a cancellation. Then runs the site itself and says how long its longest frame was meanwhile,
// and the one that drew the result.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { startChromium } from '../browser/support/browser.mjs';
import { serve } from '../browser/support/server.mjs';
import { THOUGHTFUL, bringIn, visit } from '../browser/support/work.mjs';

const folder = process.argv[2];
const native = JSON.parse(await readFile(join(folder, 'native.json'), 'utf8'));
const read = async (name) => (await readFile(join(folder, name))).toString('base64');
const [connect, long, cancel] = await Promise.all(['connect.bin', 'long.bin', 'cancel.bin'].map(read));
const questions = await Promise.all(
  native.questions.map(async ({ name, seconds }) => ({
    name,
    rounds: seconds.length,
    start: await read(`${name}-start.bin`),
    answer: await read(`${name}-answer.bin`),
  })),
);

const site = await serve();
const browser = await startChromium();
try {
  const page = await (await browser.newContext()).newPage();
  await page.goto(site.address);
  const result = await page.evaluate(ask, { connect, questions, long, cancel });
  await bringIn(page, site.address, THOUGHTFUL);
  await visit(page, site.address, '#/studio/care-home/predict');
  const frames = await page.evaluate(watch);
  await writeFile(
    join(folder, 'chromium.json'),
    JSON.stringify({ version: browser.version(), measuredOn: new Date().toISOString().slice(0, 10), ...result, ...frames }),
  );
} finally {
  await browser.close();
  await site.close();
}

/** Runs in the page. Every message is bincode: of an output's header only the kind of report is read. */
async function ask({ connect, questions, long, cancel }) {
  const PROGRESS = 0;
  const DONE = 1;
  const CANCELLED = 3;
  const MESSAGE_AT = 20;
  const REPORT_AT = MESSAGE_AT + 8;
  const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const address = document.querySelector('meta[name="tsumugi-worker"]').content;
  const worker = new Worker(address, { type: 'module' });
  const next = () =>
    new Promise((resolve, reject) => {
      worker.onmessage = (message) => resolve(new Uint8Array(message.data));
      worker.onerror = (error) => reject(new Error(`the worker failed: ${error.message}`));
    });

  const nextReport = async () => {
    const message = await next();
    return { message, kind: new DataView(message.buffer).getUint32(REPORT_AT, true) };
  };

  await next();
  worker.postMessage(bytes(connect));
  const seconds = {};
  let longestWait = 0;
  let sameResults = true;
  for (const { name, rounds, start, answer } of questions) {
    const expected = bytes(answer);
    seconds[name] = [];
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      let heard = begun;
      worker.postMessage(bytes(start));
      for (;;) {
        const { message, kind } = await nextReport();
        const now = performance.now();
        longestWait = Math.max(longestWait, now - heard);
        heard = now;
        if (kind === PROGRESS) continue;
        if (kind !== DONE) throw new Error('the worker refused the job');
        const given = message.subarray(MESSAGE_AT);
        sameResults &&= given.length === expected.length && given.every((byte, at) => byte === expected[at]);
        seconds[name].push((now - begun) / 1000);
        break;
      }
    }
  }
  let longestCancel = 0;
  for (let round = 0; round < questions[0].rounds; round += 1) {
    worker.postMessage(bytes(long));
    // The worker is in the midst of it after a few reports.
    for (let reports = 0; reports < 3; reports += 1) await nextReport();
    const pressed = performance.now();
    worker.postMessage(bytes(cancel));
    for (;;) {
      const { kind } = await nextReport();
      if (kind === PROGRESS) continue;
      if (kind !== CANCELLED) throw new Error('the long run was over before it was given up');
      longestCancel = Math.max(longestCancel, performance.now() - pressed);
      break;
    }
  }
  worker.terminate();
  return { seconds, longestWait, longestCancel, sameResults };
}

/** Runs in the page: goes to the results, and watches the frames from the first sight of the run to its last. */
function watch() {
  return new Promise((resolve, reject) => {
    let before;
    let longestFrame = 0;
    const frame = (now) => {
      const isRunning = document.querySelector('main .run-progress') !== null;
      if (isRunning) {
        if (before !== undefined) longestFrame = Math.max(longestFrame, now - before);
        before = now;
      } else if (before !== undefined) {
        resolve({ longestFrame, lastFrame: now - before });
        return;
      } else if (document.querySelector('footer.made-by')) {
        reject(new Error('the run was over before it was seen'));
        return;
      }
      requestAnimationFrame(frame);
    };
    location.hash = '#/studio/care-home/results';
    requestAnimationFrame(frame);
  });
}
