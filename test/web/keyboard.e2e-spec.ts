import type { Page } from 'playwright-core';
import { PHONE, Visitor } from './support/browser.js';

describe('with the keyboard alone', () => {
  let visitor: Visitor;
  beforeAll(async () => (visitor = await Visitor.start()));
  afterAll(() => visitor.close());

  it('one jumps over the menu to the content', async () => {
    const { page } = await visitor.open('/duos', 'coordinator');
    await page.getByRole('heading', { level: 1, name: 'Duos' }).waitFor();
    const skip = page.getByRole('link', { name: 'Aller au contenu' });
    await skip.focus();
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenu');
  });

  it('one goes from door to door, and each new page takes the focus to its heading', async () => {
    const { page } = await visitor.open('/', 'coordinator');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await tabTo(page, 'Rappels');
    expect(await hasVisibleFocus(page)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Rappels' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await focused(page)).toBe('Rappels');
  });

  it('one opens an explanation', async () => {
    const { page } = await visitor.open('/appariement', 'coordinator');
    await page.locator('tbody a').first().focus();
    await page.keyboard.press('Enter');
    const control = page.locator('.mantine-Accordion-control').first();
    await control.waitFor();
    await control.focus();
    await page.keyboard.press('Enter');
    await page.getByText('la somme des points ci-dessus').first().waitFor();
    expect(await control.getAttribute('aria-expanded')).toBe('true');
  });

  it('one goes down what needs a hand today, narrows it, and opens what is first', async () => {
    const { page } = await visitor.open('/a-faire', 'coordinator');
    await page
      .getByRole('link', { name: /^Ouvrir : / })
      .first()
      .waitFor();
    const all = await page.getByRole('link', { name: /^Ouvrir : / }).count();
    await page.getByLabel('Sorte de tâche').selectOption('charter_unsigned');
    await page.getByText('Plus de nouvelles', { exact: true }).first().waitFor({ state: 'hidden' });
    const first = page.getByRole('link', { name: /^Ouvrir : Charte non signée, / }).first();
    expect(await page.getByRole('link', { name: /^Ouvrir : / }).count()).toBeLessThan(all);
    await first.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Charte' }).waitFor();
  });

  it('one looks somebody up, opens the file, begins to put it right and leaves it', async () => {
    const { page } = await visitor.open('/personnes', 'coordinator');
    await page.getByLabel('Nom, e-mail ou téléphone').focus();
    await page.keyboard.type('benali');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Tout afficher' }).waitFor();
    await page
      .getByRole('link', { name: /Benali$/ })
      .first()
      .press('Enter');
    await page.getByRole('button', { name: 'Corriger la fiche' }).press('Enter');
    await page.getByRole('textbox', { name: 'Prénom' }).waitFor();
    await page.getByRole('button', { name: 'Ne rien changer' }).press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Rien n’a changé.');
  });

  it('the menu of a phone opens, keeps the focus inside and gives it back', async () => {
    const { page } = await visitor.open('/duos', 'coordinator', PHONE);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    const burger = page.getByRole('button', { name: 'Ouvrir le menu' });
    await burger.focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('dialog');
    await menu.getByRole('link', { name: 'Impact' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await menu.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Ouvrir le menu');
  });
});

async function tabTo(page: Page, label: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  for (let tries = 0; tries < 30; tries += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === label) return;
  }
  throw new Error(`« ${label} » is out of reach of the Tab key`);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}

function hasVisibleFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const style = getComputedStyle(document.activeElement as Element);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  });
}
