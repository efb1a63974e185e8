// Starts the browsers the tests drive, and watches what a page does while it is driven.

import assert from 'node:assert/strict';

import { chromium, firefox } from 'playwright-core';

const CHROMIUM = process.env.TSUMUGI_CHROMIUM ?? '/usr/bin/chromium';
const FIREFOX = process.env.TSUMUGI_FIREFOX ?? '/usr/bin/firefox-esr';

/** Chromium without background traffic of its own. */
export function startChromium() {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
}

/** Firefox as Debian ships it, with preferences of whoever uses it. */
export function startFirefox(firefoxUserPrefs = {}) {
  return firefox.launch({ channel: 'moz-firefox', executablePath: FIREFOX, firefoxUserPrefs });
}

/**
 * A page of its own profile that records errors, policy violations and requests to other hosts.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address where the site is served
 */
export async function openPage(browser, address, options = {}) {
  const { width = 1280, height = 900, theme = 'light', language = 'ja', ...rest } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    storageState: language === 'en' ? englishChosen(new URL(address).origin) : undefined,
    ...rest,
  });
  const page = await context.newPage();
  const faults = [];
  const host = new URL(address).host;
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const local = ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!local && url.host !== host) faults.push(`request to another host: ${url.host}`);
  });
  await page.addInitScript(() => {
    window.policyViolations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.policyViolations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  return { context, page, faults };
}

/** What a device holds on which the settings page was used to choose English. */
function englishChosen(origin) {
  const settings = { version: 1, language: 'En', theme: 'System', text_size: 'Standard', ruby: false };
  const kept = { name: 'tsumugi.settings', value: JSON.stringify(settings) };
  return { cookies: [], origins: [{ origin, localStorage: [kept] }] };
}

/** Fails when the page met an error, broke the policy, or asked another host for something. */
export async function assertClean({ page, faults }, expected = []) {
  const violations = await page.evaluate(() => window.policyViolations ?? []);
  const unexpected = faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
  assert.deepEqual([...unexpected, ...violations], []);
}

/** Fails when the page can be scrolled sideways. */
export async function assertFits(page) {
  const { content, frame } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    frame: document.documentElement.clientWidth,
  }));
  assert.ok(content <= frame, `${page.url()} is ${content} px wide in a frame of ${frame} px`);
}
