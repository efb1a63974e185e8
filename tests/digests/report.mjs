// Prints what a module of `sim/digests` reports in Node: `node digests/report.mjs simd128.wasm`.

import { MODULES, moduleBytes, report } from './golden.mjs';

const name = process.argv[2];
const { lines, simd } = await report(moduleBytes(name).toString('base64'));
if (simd !== MODULES[name]) throw new Error(`${name} ${simd ? 'uses' : 'does not use'} SIMD128`);
process.stdout.write(lines);
