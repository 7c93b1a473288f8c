import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { Visitor } from './support/browser.js';

const FILES: readonly [string, Buffer, RegExp][] = [
  ['vide.csv', Buffer.alloc(0), /est vide/],
  ['image.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 10, 26, 10, 0, 1, 2, 3]), /CSV/],
  ['autre.csv', Buffer.from('Couleur;Poids\nrouge;12\n'), /intitulé/],
];

describe('a file that cannot be imported', () => {
  let visitor: Visitor;
  let page: Page;
  beforeAll(async () => {
    visitor = await Visitor.start();
    page = (await visitor.open('/import', 'coordinator')).page;
  });
  afterAll(() => visitor.close());

  it.each(FILES)(
    '%s: the screen says what is wrong and what to do, and stays',
    async (name, buffer, words) => {
      await send(name, buffer);
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').innerText()).toMatch(words);
      expect(new URL(page.url()).pathname).toBe('/import');
    },
  );

  it('is not kept', async () => {
    await page.goto('/import');
    await page.getByRole('heading', { name: 'Imports précédents' }).waitFor();
    await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
    for (const [name] of FILES) expect(await page.getByRole('link', { name }).count()).toBe(0);
  });

  it('with headings alone is refused when it is checked', async () => {
    const [headings] = readFileSync(resolve('test/data/cohort-2026/mentors.csv'), 'utf8').split(/\r?\n/);
    await send('titres-seuls.csv', Buffer.from(`${headings}\n`));
    await page.getByRole('button', { name: 'Vérifier le fichier' }).click();
    expect(await page.getByRole('alert').innerText()).toMatch(/que ses intitulés/);
  });

  it('without a required column is told which one, before anything is checked', async () => {
    await send('sans-adresse.csv', Buffer.from('Nom;Prénom;Date de naissance\nBenali;Nora;01/02/1980\n'));
    await page.getByText('Il manque des colonnes obligatoires').waitFor();
    expect(await page.getByText(/Indiquez quelle colonne contient/).innerText()).toContain('E-mail');
    expect(await page.getByRole('button', { name: 'Vérifier le fichier' }).isDisabled()).toBe(true);
  });

  async function send(name: string, buffer: Buffer): Promise<void> {
    await page.goto('/import');
    await page.getByRole('radio', { name: 'des mentors', exact: true }).check();
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
    const button = page.getByRole('button', { name: 'Lire le fichier' });
    if (await button.isEnabled()) await button.click();
  }
});
