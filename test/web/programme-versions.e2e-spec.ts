import type { Page } from 'playwright-core';
import { Visitor } from './support/browser.js';

describe('the versions of a programme', () => {
  let visitor: Visitor;
  let page: Page;
  beforeAll(async () => {
    visitor = await Visitor.start();
    ({ page } = await visitor.open('/programmes', 'coordinator'));
  });
  afterAll(() => visitor.close());

  it('a model says what it leaves open before it is picked', async () => {
    await page.getByRole('radio', { name: 'Réseau MEnS, Union des étudiants exilés' }).check();
    const facts = page.getByRole('region', { name: 'Le modèle Réseau MEnS' });
    await facts.getByText('Durée d’un duo : aucun terme n’est calculé.').waitFor();
    await facts.getByText('durée non précisée · rythme non précisé').waitFor();
    await facts.getByText('Les poids des critères').waitFor();
  });

  it('a change is read with what it would do, published, and compared with what was', async () => {
    await page.locator('main li a').first().click();
    const rules = page.getByLabel('Règles de la rubrique');
    const calendar = JSON.parse(await rules.inputValue()) as object;
    await rules.fill(JSON.stringify({ ...calendar, months: 0 }));
    await page.getByRole('button', { name: 'Voir ce qui changerait' }).click();
    await page.getByRole('alert').getByText('Calendrier › Mois').waitFor();
    await rules.fill(JSON.stringify({ ...calendar, months: 9 }));
    await page.getByRole('button', { name: 'Voir ce qui changerait' }).click();
    await page.getByRole('row', { name: 'Calendrier › Mois 6 9' }).waitFor();
    await page.getByRole('button', { name: 'Publier cette version' }).click();
    await page.getByRole('heading', { name: 'Comparer deux versions' }).waitFor();
    await page.getByRole('row', { name: 'Calendrier › Mois 6 9' }).waitFor();
    expect(await page.getByText('Version 2', { exact: true }).count()).toBeGreaterThan(0);
  });
});
