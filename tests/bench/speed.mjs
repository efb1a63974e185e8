// Puts the question `course/worker/examples/speed.rs` answered natively to the built worker in Chromium, and says how
// fast it was, whether the answer is the same to the last byte, and how long the page ever waited for a report.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { startChromium } from '../browser/support/browser.mjs';
import { serve } from '../browser/support/server.mjs';

const folder = process.argv[2];
const native = JSON.parse(await readFile(join(folder, 'native.json'), 'utf8'));
const read = async (name) => (await readFile(join(folder, name))).toString('base64');
const connect = await read('connect.bin');
const every = (name) => Promise.all(Array.from({ length: native.runs }, (_, run) => read(`${name}-${run}.bin`)));
const starts = await every('start');
const answers = await every('answer');

const site = await serve();
const browser = await startChromium();
try {
  const page = await (await browser.newContext()).newPage();
  await page.goto(site.address);
  const result = await page.evaluate(ask, { connect, starts, answers });
  await writeFile(join(folder, 'chromium.json'), JSON.stringify({ version: browser.version(), ...result }));
} finally {
  await browser.close();
  await site.close();
}

/** Runs in the page. Every message is bincode: of an output's header only the kind of report is read. */
async function ask({ connect, starts, answers }) {
  const PROGRESS = 0;
  const DONE = 1;
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

  await next();
  worker.postMessage(bytes(connect));
  let seconds = Infinity;
  let longestWait = 0;
  let sameResults = true;
  for (const [run, start] of starts.entries()) {
    const begun = performance.now();
    let heard = begun;
    worker.postMessage(bytes(start));
    for (;;) {
      const message = await next();
      const now = performance.now();
      longestWait = Math.max(longestWait, now - heard);
      heard = now;
      const report = new DataView(message.buffer).getUint32(REPORT_AT, true);
      if (report === PROGRESS) continue;
      if (report !== DONE) throw new Error('the worker refused the job');
      const expected = bytes(answers[run]);
      const answer = message.subarray(MESSAGE_AT);
      sameResults &&= answer.length === expected.length && answer.every((byte, at) => byte === expected[at]);
      seconds = Math.min(seconds, (now - begun) / 1000);
      break;
    }
  }
  worker.terminate();
  return { seconds, longestWait, sameResults };
}
