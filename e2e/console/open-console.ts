import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Says why when it is false. */
export function browserIsHere(): boolean {
  if (existsSync(CHROMIUM)) return true;
  console.warn(`The console's tests are skipped: there is no ${CHROMIUM} (apt-get install chromium).`);
  return false;
}

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: ARGS });

export interface ConsolePage {
  page: Page;
  /** Faults of the page's own code; what the browser reports of failed requests is not among them. */
  faults: string[];
  /** Requests to any other address than the gateway's. */
  outside: string[];
  close(): Promise<void>;
}

/** A new visitor's page, with nothing remembered; not signed in. */
export async function openConsole(browser: Browser, url: string, language = 'en'): Promise<ConsolePage> {
  const context = await browser.newContext({
    viewport: { width: 1600, height: 950 },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  const outside: string[] = [];
  page.on('pageerror', (error) => faults.push(`${page.url()} ${error.stack ?? String(error)}`));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !/Failed to load resource|WebSocket/.test(text)) faults.push(text);
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(data|blob):/.test(address)) outside.push(address);
  });
  await page.goto(url);
  return { page, faults, outside, close: () => context.close() };
}

/** Signs in by the development button of a role, and waits for the overview. */
export async function signInAs(page: Page, role: string): Promise<void> {
  await page.click(`[data-role=${role}]`);
  await page.waitForSelector('.tile');
}
