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

  it('asks what a person left could still have, and at what price', async () => {
    const ask = page.getByRole('button', { name: /^Paires possibles et leur coût/ });
    await ask.first().click();
    await page
      .getByText(/^Ce choix |^Aucune autre paire/)
      .last()
      .waitFor({ timeout: 45_000 });
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
