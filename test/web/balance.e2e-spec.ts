import type { Page } from 'playwright-core';
import { faultsOfAccessibility, overflow } from './support/accessibility.js';
import { PHONE, Visitor, type Visit } from './support/browser.js';

/** The text of a column of the table of positions, without what stands in brackets. */
const column = (page: Page, label: string) =>
  page
    .locator(`td[data-label="${label}"]:visible`)
    .evaluateAll((cells) => cells.map((cell) => (cell.textContent ?? '').replace(/ j \(.*/, '').trim()));

describe('a coordinator between quality and waiting', () => {
  let visitor: Visitor;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    visitor = await Visitor.start();
    visit = await visitor.open('/appariement', 'coordinator');
    page = visit.page;
  });
  afterAll(() => visitor.close());

  it('sees the effect of each position before any run, the chart saying what the table says', async () => {
    await page.getByRole('button', { name: 'Voir l’effet' }).click();
    await page.getByRole('radio', { name: 'Attente seule' }).waitFor({ timeout: 45_000 });
    expect(await page.getByRole('radio').count()).toBe(5);
    const bars = await page
      .locator('[class*=_bars_]')
      .evaluateAll((charts) =>
        charts.map((chart) => [...chart.querySelectorAll('[class*=_value_]')].map((bar) => bar.textContent)),
      );
    expect(bars).toEqual([await column(page, 'Score moyen'), await column(page, 'Attente sans duo')]);
  });

  it('chooses with the slider or in the table, by keyboard too', async () => {
    await page.getByRole('slider', { name: 'Part de l’attente' }).press('ArrowRight');
    expect(await page.getByRole('radio', { name: '25 % d’attente' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'Attente seule' }).check();
    expect(await page.getByRole('slider').getAttribute('aria-valuenow')).toBe('100');
  });

  it('finds out whom to recruit, and why nobody fits', async () => {
    await page.getByRole('button', { name: 'Analyser le vivier' }).click();
    await page.getByText('Pour les mentoré·es qui attendent').waitFor({ timeout: 45_000 });
  });

  it('reads all of it with a screen reader, and on a phone', async () => {
    expect(await faultsOfAccessibility(page)).toEqual([]);
    const phone = await visitor.open('/appariement', 'coordinator', PHONE);
    await phone.page.getByRole('radio', { name: 'Attente seule' }).waitFor();
    expect(await overflow(phone.page)).toBe(0);
    await phone.page.context().close();
  });

  it('starts the run at the position chosen, and reads how fair it was', async () => {
    await page.getByRole('button', { name: 'Lancer à cette position : Attente seule' }).click();
    await page.getByRole('heading', { level: 2, name: 'Équité' }).waitFor({ timeout: 45_000 });
    await page.getByRole('rowheader', { name: 'Ensemble' }).waitFor();
    await page.getByText('Territoire', { exact: true }).last().click();
    await page
      .getByRole('rowheader', { name: /^Département/ })
      .first()
      .waitFor();
    expect(await faultsOfAccessibility(page)).toEqual([]);
  });

  it('met no error, no script of another house, no request outside', () => {
    expect(visit.faults).toEqual([]);
  });
});
