import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { Visitor, type Visit } from './support/browser.js';

const SHEETS = resolve('test/data/cohort-2026');
const FAULTS = JSON.parse(readFileSync(resolve(SHEETS, 'faults.json'), 'utf8')) as {
  file: string;
  line: number;
  what: string;
}[];

/** Lines of a sheet that the published list of faults wants refused. */
const refusedLines = (file: string) =>
  FAULTS.filter((fault) => fault.file === file && fault.what.startsWith('rejected')).map(({ line }) =>
    String(line),
  );

describe('a coordinator with two spreadsheets', () => {
  let visitor: Visitor;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    visitor = await Visitor.start();
    visit = await visitor.open('/programmes', 'coordinator');
    page = visit.page;
  });
  afterAll(() => visitor.close());

  it('creates a programme from a model', async () => {
    await page.getByRole('radio', { name: 'Duos de demain' }).check();
    await page.getByLabel('Nom du programme').fill('Duos de demain, essai');
    await page.getByRole('button', { name: 'Créer le programme' }).click();
    await page.getByRole('heading', { level: 1, name: 'Duos de demain, essai' }).waitFor();
    await page.getByText('Aucune personne dans ce programme.').waitFor();
  });

  it.each([
    ['mentors.csv', 'des mentors', 120],
    ['mentores.csv', 'des mentoré·es', 150],
  ])('imports %s and sees the verdict of each line', async (file, role, read) => {
    await page.goto('/import');
    await page.getByRole('radio', { name: role, exact: true }).check();
    await page.locator('input[type=file]').setInputFiles(resolve(SHEETS, file));
    await page.getByRole('button', { name: 'Lire le fichier' }).click();
    await page.getByRole('heading', { level: 2, name: 'Colonnes' }).waitFor();
    await page.getByRole('button', { name: 'Vérifier le fichier' }).click();
    await page.getByRole('heading', { level: 2, name: 'Vérification' }).waitFor();
    await page.getByText(`${read} lignes lues`).waitFor();
    await page.locator('tbody tr').first().waitFor();
    const lines = await page.locator('tbody tr:visible').getByRole('rowheader').allInnerTexts();
    expect(lines.map((text) => text.trim())).toEqual(refusedLines(file));
    await page.getByRole('button', { name: /^Enregistrer \d+ personnes$/ }).click();
    await page.getByText('Import enregistré').waitFor();
  });

  it('downloads the refused lines to correct them', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Télécharger les lignes refusées' }).click(),
    ]);
    expect(
      readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\n').length,
    ).toBeGreaterThan(4);
  });

  it('runs a match and sees that its optimum is proved', async () => {
    await page.goto('/appariement');
    await page.getByRole('button', { name: 'Lancer une simulation' }).click();
    await page.getByText('Optimum prouvé').waitFor({ timeout: 45_000 });
    expect(await page.getByRole('heading', { level: 2, name: 'Personnes sans duo' }).count()).toBe(1);
  });

  it('reads an explanation whose points add up to the score', async () => {
    const first = page.locator('.mantine-Accordion-item').first();
    await first.getByRole('button').click();
    await first.getByText('la somme des points ci-dessus').waitFor();
    const points = await first
      .locator('ul', { hasText: 'la somme des points ci-dessus' })
      .locator('li')
      .evaluateAll((rows) => rows.map((row) => parseInt(row.lastChild?.textContent ?? '', 10)));
    const total = points.pop();
    expect(points.length).toBeGreaterThan(3);
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(total);
  });

  it('releases one pair, then records both answers', async () => {
    await page
      .getByRole('checkbox', { name: /^Sélectionner/ })
      .first()
      .check();
    await page.getByRole('button', { name: 'Proposer 1 paire' }).click();
    await page.getByRole('button', { name: 'Envoyer les propositions' }).click();
    await page.getByText('1 paire proposée').waitFor();
    await page.goto('/propositions');
    await page.getByRole('button', { name: 'Noter un oui' }).first().click();
    await page.getByText('a dit oui').first().waitFor();
    await page.getByRole('button', { name: 'Noter un oui' }).first().click();
    await page.getByText('Aucune proposition dans cet état').waitFor();
  });

  it('opens the duo, has the charter signed by three and logs a meeting', async () => {
    await openFirstDuo(page);
    for (const name of ['Une mentore', 'Un mentoré', 'La coordination']) {
      await page
        .getByRole('button', { name: /^Signer ou noter/ })
        .first()
        .click();
      await page.getByLabel(/^Prénom et nom/).fill(name);
      await page.getByRole('button', { name: 'Signer', exact: true }).click();
      await page.getByText(`${name}, le `).waitFor();
    }
    await page.getByRole('button', { name: 'Noter une rencontre' }).click();
    await page.getByRole('button', { name: 'Aujourd’hui', exact: true }).click();
    await page.getByText('Rencontre notée').waitFor();
    await page.getByText('A eu lieu').waitFor();
  });

  it('met no error, no script of another house, no request outside', () => {
    expect(visit.faults).toEqual([]);
  });
});

/** The duo is formed after both said yes, by the worker or the api: the list is asked until it is there. */
async function openFirstDuo(page: Page): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    await page.goto('/duos');
    await page.getByRole('heading', { level: 1, name: 'Duos' }).waitFor();
    const link = page.locator('tbody a').first();
    if (
      await link.waitFor({ timeout: 1_000 }).then(
        () => true,
        () => false,
      )
    )
      return link.click();
  }
  throw new Error('no duo was formed');
}
