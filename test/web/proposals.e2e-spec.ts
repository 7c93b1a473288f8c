import type { Page } from 'playwright-core';
import { faultsOfAccessibility, overflow } from './support/accessibility.js';
import { PHONE, Visitor, type Visit } from './support/browser.js';

describe('a coordinator who reads what a run proposes', () => {
  let visitor: Visitor;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    visitor = await Visitor.start();
    visit = await visitor.open('/appariement', 'coordinator');
    page = visit.page;
  });
  afterAll(() => visitor.close());

  it('sees when the pool was counted, and starts a run whose step is told', async () => {
    await page.getByText(/^Compté le \d/).waitFor();
    await page.getByRole('button', { name: 'Lancer une simulation' }).click();
    await page.getByText('Optimum prouvé').waitFor({ timeout: 45_000 });
  });

  it('reads in brief what counts for a pair, then the points', async () => {
    await firstPair(page).getByRole('button').first().click();
    const brief = firstPair(page).getByRole('list', { name: 'En bref' });
    await brief.waitFor();
    expect(await brief.innerText()).toMatch(/^Pour : /);
    await firstPair(page).getByText('la somme des points ci-dessus').waitFor();
  });

  it('asks for other mentors and is told their price in points and in people', async () => {
    // Which pair comes first changes from run to run, and a mentee may be one whom nobody else could accompany.
    let priced = 0;
    for (let nth = 0; priced === 0 && nth < 5; nth += 1) {
      const pair = page.locator('.mantine-Accordion-item').nth(nth);
      if (nth > 0) await pair.getByRole('button').first().click();
      await pair.getByRole('button', { name: /^Autres mentors pour / }).click();
      const price = pair.getByText(/^Ce choix (coûte (entre )?\d.* points? à l’ensemble|ne coûte rien)/);
      const nobody = pair.getByText('Aucune autre paire n’était possible pour cette personne.');
      await price.or(nobody).first().waitFor({ timeout: 45_000 });
      priced = await price.count();
    }
    expect(priced).toBeGreaterThan(0);
  });

  it('puts another choice in place of a draft, and is told where it went', async () => {
    const choose = page.getByRole('button', { name: /^Choisir cette paire : / }).first();
    const pair = /^Choisir cette paire : (.+) avec (.+)$/.exec(
      (await choose.getAttribute('aria-label')) ?? '',
    );
    await choose.click();
    await page
      .getByText(`${pair?.[1]} et ${pair?.[2]} : la paire est maintenant parmi les propositions`)
      .waitFor();
    await page.getByRole('checkbox', { name: `Sélectionner ${pair?.[1]} et ${pair?.[2]}` }).waitFor();
  });

  it('asks what a person left could still have, and at what price', async () => {
    const ask = page.getByRole('button', { name: /^Paires possibles et leur coût/ });
    await ask.first().click();
    await page
      .getByText(/^Ce choix |^Aucune autre paire/)
      .last()
      .waitFor({ timeout: 45_000 });
  });

  it('says of a draft that it may go out, and keeps it from later runs', async () => {
    await page.goto('/propositions?etat=draft');
    await firstPair(page).getByRole('button').first().click();
    await firstPair(page).getByRole('button', { name: 'Marquer comme relue' }).click();
    await firstPair(page).getByText('Relue', { exact: true }).waitFor();
    await firstPair(page).getByRole('button', { name: 'Verrouiller' }).click();
    await firstPair(page).getByText('Verrouillée', { exact: true }).waitFor();
    await firstPair(page).getByRole('button', { name: 'Déverrouiller' }).click();
    await firstPair(page).getByText('Paire déverrouillée').waitFor();
  });

  it('reads who will be told what before anything goes out, and may go back', async () => {
    await page.getByRole('button', { name: 'Proposer les paires relues' }).click();
    const summary = page.getByRole('dialog', { name: 'Avant de proposer' });
    expect(await summary.getByText(/ apprend de .+ : le prénom/).count()).toBe(2);
    expect(await faultsOfAccessibility(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await summary.waitFor({ state: 'hidden' });
  });

  it('keeps two people apart with a reason, by keyboard, and takes it back', async () => {
    const apart = firstPair(page).getByRole('button', { name: 'Écarter cette paire' });
    await apart.focus();
    await page.keyboard.press('Enter');
    await firstPair(page).getByLabel('Raison').selectOption('know_each_other');
    await firstPair(page).getByRole('button', { name: 'Écarter', exact: true }).press('Enter');
    await page.getByText(/ne seront plus proposés l’un à l’autre. Cela s’annule/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Cela s’annule');
    const list = page.getByRole('region', { name: 'Paires écartées' });
    await list.getByText('Se connaissent déjà').waitFor();
    await list.getByRole('button', { name: /^Permettre à nouveau/ }).click();
    await list.getByText('Aucune. Une paire s’écarte').waitFor();
  });

  it('reads all of it with a screen reader, and on a phone', async () => {
    expect(await faultsOfAccessibility(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await overflow(page)).toBe(0);
  });

  it('met no error, no script of another house, no request outside', () => {
    expect(visit.faults).toEqual([]);
  });
});

const firstPair = (page: Page) => page.locator('.mantine-Accordion-item').first();
