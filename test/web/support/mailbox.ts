import type { Page } from 'playwright-core';

const PATIENCE_MS = 15_000;

/** The six digits of the newest sign-in mail to an address, read in the local mailbox as a person would. */
export async function lastCode(page: Page, email: string): Promise<string> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const code = await newestCode(page, email);
    if (code) return code;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`no code came to ${email}`);
}

async function newestCode(page: Page, email: string): Promise<string | undefined> {
  const list = await page.request.get('/dev/mailbox');
  const mails = [...(await list.text()).matchAll(/href="(\/dev\/mailbox\/[\w-]+)"/g)].map(([, path]) => path);
  for (const path of mails) {
    const text = await (await page.request.get(path)).text();
    const plain = /<pre>([\s\S]*?)<\/pre>/.exec(text)?.[1] ?? '';
    const code = text.includes(email) ? /\b(\d{3})\s?(\d{3})\b/.exec(plain) : null;
    if (code) return code[1] + code[2];
  }
  return undefined;
}
