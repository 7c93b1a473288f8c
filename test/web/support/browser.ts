import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../setup/chromium.mjs';

export type Role = 'coordinator' | 'mentor' | 'mentee' | 'funder' | 'admin' | 'referrer';

export const PHONE = { width: 360, height: 740 } as const;
export const DESK = { width: 1280, height: 800 } as const;

/** A page of the product, and what went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Errors of the console, failed scripts, and any request to another origin. */
  readonly faults: string[];
}

/** One browser a spec file; each visit has its own cookies. */
export class Visitor {
  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<Visitor> {
    return new Visitor(await launchChromium());
  }

  /** Opens the product, signed in as a role or not at all. */
  async open(
    path: string,
    role: Role | null,
    viewport: { width: number; height: number } = DESK,
  ): Promise<Visit> {
    const hasTouch = viewport.width < 600;
    const options: BrowserContextOptions = { baseURL: productUrl(), locale: 'fr-FR', viewport, hasTouch };
    if (role) options.storageState = join(process.env.TDU_WEB_SESSIONS ?? '', `${role}.json`);
    const context = await this.browser.newContext(options);
    const page = await context.newPage();
    const faults = watch(page);
    await page.goto(path);
    return { page, faults };
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Where the product listens. */
export function productUrl(): string {
  const url = process.env.TDU_WEB_URL;
  if (!url) throw new Error('the product was not started by the global setup');
  return url;
}

function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(productUrl())) {
      faults.push(`outside: ${request.url()}`);
    }
  });
  return faults;
}
