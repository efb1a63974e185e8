import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startChromium } from '../browser/support/browser.mjs';
import { serve } from '../browser/support/server.mjs';
const site = await serve();
const browser = await startChromium();
const page = await (await browser.newContext()).newPage();
await page.goto(site.address);
const read = async (p) => (await readFile(p)).toString('base64');
for (const folder of process.argv.slice(2)) {
  const native = JSON.parse(await readFile(join(folder, 'native.json'), 'utf8'));
  const starts = await read(join(folder,'population-start.bin'));
  const r = await page.evaluate(async ({connect, starts}) => {
    const bytes = (b) => Uint8Array.from(atob(b), (l) => l.charCodeAt(0));
    const address = document.querySelector('meta[name="tsumugi-worker"]').content;
    const worker = new Worker(address, { type: 'module' });
    const next = () => new Promise((res) => { worker.onmessage = (m) => res(new Uint8Array(m.data)); });
    await next(); worker.postMessage(bytes(connect));
    const all=[];
    for (let i=0;i<40;i++){ const b=performance.now(); worker.postMessage(bytes(starts)); let log=[];
      for(;;){ const m=await next(); const k=new DataView(m.buffer).getUint32(28,true); log.push((performance.now()-b).toFixed(1)); if(k===0) continue; break;}
      all.push([performance.now()-b, log.join(' '), bytes(starts).length]); }
    worker.terminate(); return all;
  }, {connect: await read(join(folder,'connect.bin')), starts});
  const t = r.map(x=>x[0]).sort((a,b)=>a-b);
  console.log(folder, 'chromium median', t[20].toFixed(2), 'min', t[0].toFixed(2), 'native', native.questions[0].seconds.map(s=>(s*1000).toFixed(2)).join(' '));
  console.log(r.at(-1));
}
await browser.close(); await site.close();
