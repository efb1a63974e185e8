// Puts the question `course/worker/examples/speed.rs` answered natively to the built worker in Chromium, and says how
// fast it was, whether the answer has the same digest, and how long the page ever waited for a report.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { startChromium } from '../browser/support/browser.mjs';
import { serve } from '../browser/support/server.mjs';

const folder = process.argv[2];
const native = JSON.parse(await readFile(join(folder, 'native.json'), 'utf8'));
const read = async (name) => (await readFile(join(folder, name))).toString('base64');
const connect = await read('connect.bin');
const starts = await Promise.all(Array.from({ length: native.runs }, (_, run) => read(`start-${run}.bin`)));

const site = await serve();
const browser = await startChromium();
try {
  const page = await (await browser.newContext()).newPage();
  await page.goto(site.address);
  const result = await page.evaluate(ask, { connect, starts, digest: native.digest });
  await writeFile(join(folder, 'chromium.json'), JSON.stringify({ version: browser.version(), ...result }));
} finally {
  await browser.close();
  await site.close();
}

/** Runs in the page. Every message is bincode: of an output's header only the kind of report is read. */
async function ask({ connect, starts, digest }) {
  const PROGRESS = 0;
  const DONE = 1;
  const REPORT_AT = 20;
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
  let sameDigest = true;
  for (const start of starts) {
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
      sameDigest &&= new TextDecoder('latin1').decode(message).includes(digest);
      seconds = Math.min(seconds, (now - begun) / 1000);
      break;
    }
  }
  worker.terminate();
  return { seconds, longestWait, sameDigest };
}
