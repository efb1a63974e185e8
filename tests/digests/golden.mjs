// The digests that runs have everywhere, and what a module of `sim/digests` reports of them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The engine's version, and the name and digest of each run, a line each. */
export const GOLDEN = readFileSync(join(ROOT, 'sim/digests/golden.txt'), 'utf8');

/** The modules, built by `cargo xtask digests` and `cargo xtask test`; the value says whether they use SIMD128. */
export const MODULES = { 'simd128.wasm': true, 'scalar.wasm': false };

/** A module as bytes. */
export const moduleBytes = (name) => readFileSync(join(ROOT, 'target/digests', name));

/** The digest of one run. */
export function digestOf(run) {
  const line = GOLDEN.split('\n').find((each) => each.startsWith(`${run} `));
  if (!line) throw new Error(`sim/digests/golden.txt has no run ${run}`);
  return line.slice(run.length + 1);
}

/**
 * The same lines, computed by a module, and whether it uses SIMD128. Runs in Node or in a page, so it refers to nothing here.
 * @param {string} base64 the module
 */
export async function report(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const { module, instance } = await WebAssembly.instantiate(bytes);
  // Each feature in use is a `+`, the length of its name, and its name.
  const [features] = WebAssembly.Module.customSections(module, 'target_features');
  const text = (buffer, ...place) => new TextDecoder().decode(new Uint8Array(buffer, ...place));
  const place = instance.exports.report();
  const [address, length] = [Number(place >> 32n), Number(place & 0xffff_ffffn)];
  return {
    lines: text(instance.exports.memory.buffer, address, length),
    simd: /\+.simd128/s.test(text(features)),
  };
}
