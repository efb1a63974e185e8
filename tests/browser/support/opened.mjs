// The built site and a browser, there from the first test of a file, or of a `describe`, to the last.

import { after, before } from 'node:test';

import { startChromium } from './browser.mjs';
import { serve } from './server.mjs';

/** Set before the first test; each file of tests is a process of its own, and runs its tests one after another. */
export let browser;
export let site;

/** Serves the site and starts a browser before the tests around it, and ends both after them. */
export function openSiteAndBrowser(start = startChromium) {
  before(async () => {
    site = await serve();
    browser = await start();
  });

  after(async () => {
    await browser?.close();
    await site?.close();
  });
}
