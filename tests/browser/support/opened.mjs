// The built site and a browser, there from a file's first test to its last.

import { after, before } from 'node:test';

import { startChromium } from './browser.mjs';
import { serve } from './server.mjs';

/** Set before the first test; each file of tests is a process of its own. */
export let browser;
export let site;

/** Serves the site and starts a browser before the tests of a file, and ends both after them. */
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
