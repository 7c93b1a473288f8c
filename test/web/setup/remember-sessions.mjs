import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './chromium.mjs';

/** What the printed words call each role, by the name the specs use. */
const ROLES = {
  coordinator: /coordinat/i,
  mentor: /^mentors?$/i,
  mentee: /mentoré/i,
  funder: /financeu/i,
  admin: /admin/i,
  referrer: /prescript/i,
};

/** A sign-in link works once: each is used here, and the session it opens is kept for every spec file. */
export async function rememberSessions(folder, links) {
  mkdirSync(folder, { recursive: true });
  const browser = await launchChromium();
  for (const { role, url } of links) {
    const name = Object.keys(ROLES).find((key) => ROLES[key].test(role));
    if (!name) throw new Error(`a sign-in link for an unknown role: ${role}`);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('button', { name: 'Entrer dans Trait d’union' }).click();
    await page.getByRole('button', { name: /^Compte de/ }).waitFor();
    await context.storageState({ path: join(folder, `${name}.json`) });
    await context.close();
  }
  await browser.close();
}
