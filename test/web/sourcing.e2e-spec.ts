import type { Page } from 'playwright-core';
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

  it('find the form as the team set it', async () => {
    const { page } = await visit('/personnes/formulaires', 'coordinator', PHONE);
    await page.getByText('Clos', { exact: true }).or(page.getByText('Pas encore ouvert')).first().waitFor();
    await page.getByLabel('Ouvre le').fill(day(-1));
    await page.getByLabel('Dernier jour').fill(day(-5));
    await page.getByRole('button', { name: 'Enregistrer le formulaire' }).tap();
    await page.getByText('La clôture vient avant l’ouverture').waitFor();
    expect(await faultsOfAccessibility(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.getByLabel('Dernier jour').fill(day(20));
    await page.getByLabel('Commune').selectOption('required');
    await page.getByRole('button', { name: 'Enregistrer le formulaire' }).tap();
    await page.getByText('Le formulaire est enregistré.').waitFor();
    await page.getByLabel('Code postal').selectOption('optional');
    await page.getByText('Le formulaire est enregistré.').waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: /mentore$/ }).tap();
    expect(await page.getByLabel('Commune').getAttribute('required')).not.toBeNull();
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

  it('whom no place is found for are closed with a reason that their organisation reads, and opened again', async () => {
    const { page } = await visit('/personnes/origines', 'coordinator');
    await page.getByRole('button', { name: 'Classer sans suite : Zarghouna TAJZAÏ' }).click();
    await page.getByLabel('Raison, lue par l’organisme').selectOption('no_place');
    await page.getByRole('button', { name: 'Classer', exact: true }).press('Enter');
    await page.getByText(/^L’orientation de Zarghouna TAJZAÏ est classée/).waitFor();
    const { page: desk } = await visit('/', 'referrer');
    await desk.getByText('sans suite : plus de place').waitFor();
    await page.getByRole('button', { name: 'Rouvrir l’orientation de Zarghouna TAJZAÏ' }).click();
    await page.getByText(/est rouverte/).waitFor();
  });

  it('may come from another organisation once the administration named it', async () => {
    const { page } = await visit('/comptes', 'admin');
    await page.getByLabel('Nom de l’organisme').fill('CADA des Lilas');
    await page.getByRole('button', { name: 'Ajouter l’organisme' }).click();
    await page.getByLabel('Travaille pour').selectOption('CADA des Lilas');
    await page.getByLabel('Compte de prescripteur').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Rattacher' }).click();
    await page.getByText('Ce compte oriente maintenant des personnes pour CADA des Lilas.').waitFor();
    expect(await faultsOfAccessibility(page)).toEqual([]);
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

  it('are registered by the team, whose mistakes are told at the question', async () => {
    const { page } = await visit('/personnes', 'coordinator');
    await page.getByRole('link', { name: 'Inscrire une personne' }).press('Enter');
    // The list it comes from filters by role too.
    await page.getByRole('heading', { level: 1, name: 'Inscrire une personne' }).waitFor();
    await page.getByLabel('Rôle').selectOption('mentor');
    await page.getByLabel('Prénom').fill('Gulalai');
    await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Safi');
    await page.getByLabel(/^Date de naissance/).fill('31/02/1999');
    await page.getByLabel('E-mail').fill('gulalai.safi@exemple.fr');
    await page.getByLabel('Code postal').fill('59000');
    await page.getByLabel('Téléphone').fill('06 55 11 22 33');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'birthDate');
    expect(await faultsOfAccessibility(page)).toEqual([]);
    await page.getByLabel(/^Date de naissance/).fill('28/02/1999');
    await page.getByRole('button', { name: 'Inscrire', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Gulalai Safi' }).waitFor();
    await page.getByText('L’inscription est enregistrée.').waitFor();
    await page.getByText('Candidature reçue', { exact: true }).first().waitFor();
  });

  it('are found by their number, their file is put right, admitted step by step, reminded of', async () => {
    const { page } = await visit('/personnes', 'coordinator', PHONE);
    await page.getByLabel('Nom, e-mail ou téléphone').fill('0655112233');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '1 personne' }).waitFor();
    expect(page.url()).not.toContain('0655112233');
    await page.getByRole('link', { name: 'Gulalai Safi' }).tap();
    await page.getByRole('button', { name: 'Corriger la fiche' }).tap();
    await page.getByLabel('Téléphone').fill('12');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'phone');
    await page.getByText(/^Téléphone : /).waitFor();
    expect(await faultsOfAccessibility(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.getByLabel('Téléphone').fill('06 55 11 22 34');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).tap();
    await page.getByText('La fiche est corrigée.').waitFor();
    await page.getByText('+33655112234').waitFor();
    await page.getByText('Fiche corrigée').waitFor();
    await admit(page);
    await page.goto('/a-faire?tache=screening_lapsing');
    await page.getByRole('link', { name: /^Ouvrir : .*Gulalai Safi/ }).tap();
    await page.getByRole('heading', { level: 1, name: 'Gulalai Safi' }).waitFor();
  });

  /** Every step is reported; the last one admits. What may not be decided is refused, with what is left to do. */
  async function admit(page: Page): Promise<void> {
    await page.getByLabel('Décider', { exact: true }).selectOption('on_hold');
    await page.getByRole('button', { name: 'Enregistrer la décision' }).tap();
    await page.getByText('Choisissez la raison dans la liste.').waitFor();
    await page.getByLabel('Décider', { exact: true }).selectOption('admitted');
    await page.getByRole('button', { name: 'Enregistrer la décision' }).tap();
    await page.getByText(/^Il reste à valider : /).waitFor();
    const steps = page.getByRole('button', { name: /^Noter cette étape/ });
    for (let at = 0; at < (await steps.count()); at += 1) {
      await steps.nth(at).tap();
      await page.getByLabel('Conclusion').selectOption({ index: 1 });
      const issued = page.getByLabel('Date écrite sur le document');
      if (await issued.isVisible()) await issued.fill(day(-1080));
      if (at === 0) expect(await faultsOfAccessibility(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.getByRole('button', { name: 'Enregistrer l’étape' }).tap();
      await page.getByText(/ : c’est noté\. /).waitFor();
    }
    await page.getByText('Admis·e', { exact: true }).waitFor();
    await page.getByText('Expire bientôt').waitFor();
  }

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
