import { faultsOfAccessibility, overflow } from './support/accessibility.js';
import { ask } from './support/ask.js';
import { PHONE, Visitor, type Visit } from './support/browser.js';

const DAY_MS = 86_400_000;
const day = (fromToday: number) => new Date(Date.now() + fromToday * DAY_MS).toISOString().slice(0, 10);

/** From the public form and the referrer's desk to one file of one person, the second spelling included. */
describe('people who come by themselves or are sent', () => {
  let visitor: Visitor;
  let staff: Visit;
  let programmeId: string;
  const visits: Visit[] = [];

  beforeAll(async () => {
    visitor = await Visitor.start();
    staff = await visitor.open('/', 'admin');
    const { programmes } = (await ask(staff.page, '{ programmes { id } }')) as {
      programmes: { id: string }[];
    };
    programmeId = programmes[0].id;
  });
  afterAll(() => visitor.close());

  it('are told when a form is closed, and when it opens', async () => {
    const { page } = await visitor.open('/', null);
    await setForm({ opensOn: day(-30), closesOn: day(-1) });
    await page.goto(`/candidature/${programmeId}/mentore`);
    await page.getByText('Les candidatures sont closes pour le moment').waitFor();
    await setForm({ opensOn: day(10) });
    await page.goto(`/candidature/${programmeId}/mentore`);
    await page.getByText(/^Les candidatures ouvrent le \d/).waitFor();
    await page.goto(`/candidature/${programmeId}/mentor`);
    await page.getByText('Ce formulaire n’existe pas ou plus').waitFor();
    await page.context().close();
  });

  it('begin on a phone, keep it for later, and are told what is missing', async () => {
    await setForm({ opensOn: day(-1) });
    const { page } = await visit(`/candidature/${programmeId}/mentore`, null, PHONE);
    await page.getByLabel('Prénom').fill('Zarghuna');
    await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Tajzai');
    await page.getByRole('button', { name: 'Envoyer ma candidature' }).tap();
    await page.getByText(/cochez la case/).waitFor();
    expect(await faultsOfAccessibility(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.getByRole('button', { name: 'Garder pour plus tard' }).tap();
    const told = await page.getByText(/^Votre code : /).innerText();
    await resume(told.replace('Votre code : ', ''));
  });

  /** With the code that was noted, in another browser: what was typed is there; a telephone alone is enough. */
  async function resume(code: string): Promise<void> {
    const { page } = await visit('/candidature/reprendre', null, PHONE);
    await page.getByLabel('Code').fill('ZZZZZZZZZZZZ');
    await page.getByRole('button', { name: 'Reprendre' }).tap();
    await page.getByText('Ce code ne correspond à aucun brouillon').waitFor();
    await page.getByLabel('Code').fill(code);
    await page.getByRole('button', { name: 'Reprendre' }).tap();
    await page.getByLabel('Prénom').waitFor();
    expect(await page.getByLabel('Prénom').inputValue()).toBe('Zarghuna');
    await page.getByLabel('Date de naissance').fill('27/04/1998');
    await page.getByLabel('Téléphone').fill('06 55 44 33 22');
    await page.getByRole('checkbox', { name: /^J’ai lu/ }).check();
    await page.getByRole('button', { name: 'Envoyer ma candidature' }).tap();
    await page.getByText('C’est envoyé').waitFor();
  }

  it('are sent by an organisation that the administration named', async () => {
    const { page } = await visit('/comptes', 'admin');
    await page.getByLabel('Nom de l’organisme').fill('CADA des Lilas');
    await page.getByRole('button', { name: 'Ajouter l’organisme' }).click();
    await page.getByLabel('Travaille pour').selectOption('CADA des Lilas');
    await page.getByLabel('Compte de prescripteur').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Rattacher' }).click();
    await page.getByText('Ce compte oriente maintenant des personnes pour CADA des Lilas.').waitFor();
    expect(await faultsOfAccessibility(page)).toEqual([]);
  });

  it('are referred with a recorded consent, never without, by keyboard and on a phone', async () => {
    const { page } = await visit('/', 'referrer', PHONE);
    await page.getByLabel('Prénom').fill('Zarghouna');
    await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('TAJZAÏ');
    await page.getByLabel(/^Date de naissance/).fill('1998');
    await page.getByLabel('Téléphone').fill('+33655443322');
    await page.keyboard.press('Enter');
    await page.getByText(/Indiquez comment et quel jour la personne a accepté/).waitFor();
    await page.getByLabel('Comment a-t-elle donné son accord ?').selectOption('in_person');
    expect(await faultsOfAccessibility(page)).toEqual([]);
    await page.getByRole('button', { name: 'Orienter cette personne' }).press('Enter');
    await page.getByText(/^Zarghouna TAJZAÏ : c’est transmis/).waitFor();
    await page.getByRole('rowheader', { name: 'Zarghouna TAJZAÏ' }).waitFor();
    expect(await page.getByLabel('Prénom').inputValue()).toBe('');
    expect(await overflow(page)).toBe(0);
  });

  it('are one person with two files: side by side, merged, parted again, told apart', async () => {
    const { page } = await visit('/doublons', 'coordinator');
    const pair = page.getByRole('article', { name: /Zargh.+ et Zargh/ });
    await pair.getByText(/même téléphone/).waitFor();
    expect(await faultsOfAccessibility(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await overflow(page)).toBe(0);
    await pair.getByRole('button', { name: /^Fusionner en une fiche/ }).click();
    await page.getByText(/^Les deux fiches n’en font plus qu’une : Zargh/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('n’en font plus qu’une');
    await page.getByRole('button', { name: 'Annuler la fusion' }).click();
    await page.getByText(/^La fusion est annulée/).waitFor();
    await pair.getByRole('button', { name: /^Ce sont deux personnes/ }).click();
    await page.getByText(/elles ne seront plus rapprochées/).waitFor();
    await pair.waitFor({ state: 'hidden' });
  });

  it('met no error, no script of another house, no request outside', () => {
    expect(visits.flatMap(({ faults }) => faults)).toEqual([]);
  });

  async function visit(path: string, role: Parameters<Visitor['open']>[1], viewport?: typeof PHONE) {
    const opened = await visitor.open(path, role, viewport);
    visits.push(opened);
    return opened;
  }

  async function setForm(dates: { opensOn: string; closesOn?: string }): Promise<void> {
    const settings = { noticeVersion: '1', noticeText: 'Vos données servent à vous trouver un mentor.' };
    const rules = { role: 'mentee', questions: [], waitingList: true };
    const input = { programmeId, ...settings, ...rules, ...dates };
    const set = `mutation ($input: ApplicationFormInput!) {
      setApplicationForm(input: $input) { ... on ApplicationFormFigures { state } ... on Refusal { message } } }`;
    expect(await ask(staff.page, set, { input })).toMatchObject({
      setApplicationForm: { state: expect.any(String) },
    });
  }
});
