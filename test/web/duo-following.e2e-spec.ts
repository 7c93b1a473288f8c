import type { Page } from 'playwright-core';
import { faultsOfAccessibility, overflow } from './support/accessibility.js';
import { ask } from './support/ask.js';
import { PHONE, Visitor, type Role, type Visit } from './support/browser.js';
import { lastCode } from './support/mailbox.js';

const DAY_MS = 86_400_000;
const day = (fromToday: number) => new Date(Date.now() + fromToday * DAY_MS).toISOString().slice(0, 10);
const inWords = (date: string) =>
  new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' })
    .format(new Date(`${date}T00:00:00Z`))
    .replace(/^1 /, '1er ');
const PDF = { name: 'mon-cv.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nun CV') };

/** The running duo whose two people sign in here; what it says of itself begins with words of this spec alone. */
describe('a duo that its two people and the team follow', () => {
  let visitor: Visitor;
  let mentor: Page;
  let mentee: Page;
  let staff: Page;
  const visits: Visit[] = [];

  beforeAll(async () => {
    visitor = await Visitor.start();
    mentor = await open('/', 'mentor');
    const { duos } = (await ask(mentor, '{ duos(first: 1) { edges { node { id } } } }')) as {
      duos: { edges: { node: { id: string } }[] };
    };
    const path = `/duos/${duos.edges[0].node.id}`;
    [mentee, staff] = await Promise.all([open(path, 'mentee', PHONE), open(path, 'coordinator')]);
    await mentor.goto(path);
  });
  afterAll(() => visitor.close());

  it('fixes a goal out of a list; what is refused is told at its field', async () => {
    const goals = part(mentor, 'Objectifs et plan d’action');
    await goals.getByRole('button', { name: 'Fixer un objectif' }).press('Enter');
    await goals.getByLabel('Objectif', { exact: true }).selectOption({ label: 'Prendre confiance' });
    await goals.getByLabel('Avec vos mots').fill('Oser téléphoner '.repeat(20));
    await mentor.keyboard.press('Enter');
    await goals.getByText(/^Ce titre dépasse/).waitFor();
    await mentor.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    await goals.getByLabel('Avec vos mots').fill('Oser téléphoner');
    await mentor.keyboard.press('Enter');
    await goals.getByText('Objectif fixé : Oser téléphoner.').waitFor();
    await focusOn(mentor, 'Objectif fixé : Oser téléphoner.');
  });

  it('takes it step by step, ticked by either of the two, until it is reached', async () => {
    const goal = mentor.getByRole('article', { name: 'Oser téléphoner' });
    await goal.getByRole('button', { name: /^Ajouter une étape/ }).click();
    await goal.getByLabel('Étape', { exact: true }).selectOption({ label: 'Prendre un rendez-vous' });
    await goal.getByRole('button', { name: 'Ajouter cette étape' }).click();
    await goal.getByText('0 étape faite sur 1').waitFor();
    await mentee.reload();
    const same = mentee.getByRole('article', { name: 'Oser téléphoner' });
    await same.getByRole('checkbox', { name: 'Prendre un rendez-vous' }).press('Space');
    await same.getByText('1 étape faite sur 1').waitFor();
    await same.getByRole('button', { name: 'Objectif atteint' }).tap();
    await same.getByText('Atteint', { exact: true }).waitFor();
    await focusOn(mentee, 'Objectif atteint, bravo : Oser téléphoner.');
  });

  it('plans a meeting for another day after all; both read it on their first page', async () => {
    const meetings = part(mentor, 'Rencontres');
    await meetings.getByRole('button', { name: 'Prévoir une rencontre' }).click();
    await meetings.getByLabel('Jour').fill(day(6));
    await meetings.getByLabel('Où', { exact: true }).selectOption({ label: 'Bibliothèque ou médiathèque' });
    await meetings.getByRole('button', { name: 'Prévoir cette rencontre' }).click();
    // Lists are read anew before a form closes: what was said tells that it has.
    await meetings.getByText(`Rencontre prévue le ${inWords(day(6))}.`).waitFor();
    await meetings.getByRole('button', { name: `Modifier la rencontre du ${inWords(day(6))}` }).click();
    await meetings.getByLabel('Jour').fill(day(5));
    await meetings.getByLabel('Heure').fill('18:30');
    await meetings.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await meetings.getByText(`Rencontre prévue le ${inWords(day(5))} à 18:30.`).waitFor();
    expect(await meetings.getByText(inWords(day(6))).count()).toBe(0);
    const home = await open('/', 'mentee', PHONE);
    await home.getByText(`Prochaine rencontre : ${inWords(day(5))} à 18:30, bibliothèque`).waitFor();
    await meetings.getByRole('button', { name: /^Retirer du calendrier/ }).click();
    await meetings.getByText(/n’est plus au calendrier/).waitFor();
  });

  it('tells where, about what and how a meeting was, and puts it right with its history', async () => {
    const meetings = part(mentor, 'Rencontres');
    await meetings.getByRole('button', { name: 'Noter une rencontre' }).click();
    await meetings.getByRole('button', { name: 'Autre date ou détails' }).click();
    await meetings.getByLabel('Date').fill(day(-2));
    await meetings.getByLabel('Où', { exact: true }).selectOption({ label: 'Au domicile de l’un des deux' });
    await meetings.getByText('Préférez un lieu public.').waitFor();
    await meetings.getByRole('checkbox', { name: 'Démarches' }).check();
    await meetings.getByRole('radio', { name: 'Moyennement' }).check();
    await meetings.getByRole('textbox', { name: /^Note/ }).fill('Chez elle, 12 rue des Lilas.');
    await meetings.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await meetings.getByText(/^La note contient une adresse/).waitFor();
    await meetings.getByLabel('Où', { exact: true }).selectOption({ label: 'Café ou restaurant' });
    await meetings.getByRole('textbox', { name: /^Note/ }).fill('');
    expect(await faultsOfAccessibility(mentor)).toEqual([]);
    await meetings.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await meetings.getByText('Sujets : Démarches').waitFor();
    await meetings.getByRole('form', { name: 'Noter une rencontre' }).waitFor({ state: 'hidden' });
    const correct = `Corriger la rencontre du ${inWords(day(-2))}`;
    await meetings.getByRole('button', { name: correct }).press('Enter');
    await meetings.getByLabel('Durée').fill('45');
    await mentor.keyboard.press('Enter');
    await meetings.getByText('Corrigée une fois').click();
    await meetings.getByText(/^Jusqu’au .+ : A eu lieu · .+ · 60 min/).waitFor();
  });

  it('is told otherwise by the other: the team alone reads both, and settles it', async () => {
    const own = part(mentee, 'Rencontres');
    await own.getByRole('button', { name: 'Noter une rencontre' }).tap();
    await own.getByRole('button', { name: 'Autre date ou détails' }).tap();
    await own.getByLabel('Date').fill(day(-2));
    await own.getByLabel('Cette rencontre').selectOption('missed');
    await own.getByLabel('Qui n’a pas pu venir ?').selectOption('both');
    await own.getByRole('button', { name: 'Enregistrer', exact: true }).tap();
    await own.getByText(/Absence de tous les deux/).waitFor();
    expect(await own.getByText('Deux récits').count()).toBe(0);
    expect(await own.getByText('Sujets : Démarches').count()).toBe(0);
    expect(await overflow(mentee)).toBe(0);
    await staff.reload();
    const seen = part(staff, 'Rencontres');
    await seen.getByText('Deux récits', { exact: true }).waitFor();
    expect(await seen.getByText(/^Récit d/).count()).toBe(2);
    expect(await faultsOfAccessibility(staff)).toEqual([]);
    await seen.getByRole('button', { name: /^Noter ce que vous retenez/ }).click();
    await seen.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await seen.getByText('Deux récits', { exact: true }).waitFor({ state: 'hidden' });
  });

  it('keeps documents for whom each is for, refuses what only bears the name of one, gives them back', async () => {
    const folder = part(mentee, 'Documents');
    await folder.getByRole('button', { name: 'Déposer un document' }).tap();
    await folder.getByRole('button', { name: 'Déposer ce document' }).tap();
    await folder.getByText('Choisissez le fichier à déposer.').waitFor();
    await folder
      .locator('input[type=file]')
      .setInputFiles({ ...PDF, buffer: Buffer.from('<!doctype html>') });
    await folder.getByLabel('Ce que c’est').selectOption({ label: 'CV' });
    await folder.getByRole('radio', { name: /^Vous et la coordination/ }).check();
    await folder.getByRole('button', { name: 'Déposer ce document' }).tap();
    await folder.getByText(/^Ce type de fichier n’est pas accepté/).waitFor();
    await mentee.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    expect(await faultsOfAccessibility(mentee)).toEqual([]);
    await folder.locator('input[type=file]').setInputFiles(PDF);
    await folder.getByRole('button', { name: 'Déposer ce document' }).tap();
    await folder.getByText('« mon-cv.pdf » est dans le dossier du duo.').waitFor();
    expect(await overflow(mentee)).toBe(0);
    await staff.reload();
    const download = staff.waitForEvent('download');
    await staff.getByRole('link', { name: 'mon-cv.pdf' }).click();
    expect((await download).suggestedFilename()).toBe('mon-cv.pdf');
    await folder.getByRole('button', { name: 'Retirer mon-cv.pdf' }).tap();
    await folder.getByRole('button', { name: 'Effacer ce document' }).tap();
    await folder.getByText('« mon-cv.pdf » est retiré du dossier.').waitFor();
  });

  it('asks the team, without a word if need be, and reads that it was answered', async () => {
    const questions = part(mentee, 'Questions à la coordination');
    await questions.getByRole('button', { name: 'Poser une question' }).tap();
    await questions.getByLabel('À propos de').selectOption({ label: 'Rappelez-moi' });
    await questions.getByRole('button', { name: 'Envoyer la question' }).tap();
    await questions.getByText('Votre question est envoyée').waitFor();
    await staff.reload();
    const thread = staff.getByRole('article', { name: 'Rappelez-moi' });
    await thread.getByRole('button', { name: 'J’ai répondu au téléphone' }).click();
    await thread.getByText('Répondu', { exact: true }).waitFor();
    await mentee.reload();
    await questions.getByText('a répondu au téléphone').waitFor();
    await questions.getByRole('button', { name: 'Ajouter un mot : Rappelez-moi' }).waitFor();
  });

  it('begins with a proposal about which each chooses what to show, and may ask', async () => {
    const page = await signedIn(await mailOfSomebodyProposed(staff));
    await page.getByRole('heading', { name: 'Une rencontre vous est proposée' }).waitFor();
    await page.getByText(/ ne lit que votre prénom\.$/).waitFor();
    await page.getByRole('button', { name: 'Choisir ce que je montre' }).tap();
    await page.getByRole('checkbox', { name: 'Langues' }).check();
    expect(await faultsOfAccessibility(page)).toEqual([]);
    await page.getByRole('button', { name: 'Enregistrer mon choix' }).tap();
    await page.getByText(/ lit votre prénom, et aussi : langues\.$/).waitFor();
    await page.getByRole('button', { name: 'J’aimerais en savoir plus' }).tap();
    await page.getByRole('button', { name: 'Demander à la coordination' }).tap();
    await page.getByText('Vous avez demandé à en savoir plus').waitFor();
    expect(await page.getByRole('button', { name: 'J’aimerais en savoir plus' }).count()).toBe(0);
    expect(await overflow(page)).toBe(0);
  });

  async function signedIn(email: string): Promise<Page> {
    const page = await open('/connexion', null, PHONE);
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByRole('button', { name: 'Recevoir mon lien' }).tap();
    await page.getByLabel('Code à six chiffres').fill(await lastCode(page, email));
    await page.getByRole('button', { name: 'Se connecter' }).tap();
    return page;
  }

  it('met no error, no script of another house, no request outside', () => {
    const faults = visits.flatMap((visit) => visit.faults);
    // The browser itself notes the answer to the file that was refused.
    expect(faults.filter((fault) => !fault.includes('status of 400'))).toEqual([]);
  });

  async function open(path: string, role: Role | null, viewport?: typeof PHONE): Promise<Page> {
    const visit = await visitor.open(path, role, viewport);
    visits.push(visit);
    return visit.page;
  }
});

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const focusOn = (page: Page, words: string) =>
  page.waitForFunction((text) => document.activeElement?.textContent === text, words);

interface Pairs {
  proposals: { edges: { node: { id: string; matchRunId: string; mentee: { id: string } } }[] };
  people: { edges: { node: { id: string; email: string | null } }[] };
}

/** Releases one pair of the demonstration's drafts whose mentee has an address, and gives that. */
async function mailOfSomebodyProposed(staff: Page): Promise<string> {
  const { programmes } = (await ask(staff, '{ programmes { id name } }')) as {
    programmes: { id: string; name: string }[];
  };
  for (const { id } of programmes) {
    const found = (await ask(
      staff,
      `query ($id: ID!) {
        proposals(programmeId: $id, state: draft, first: 100) { edges { node { id matchRunId mentee { id } } } }
        people(programmeId: $id, role: mentee, first: 100) { edges { node { id email } } } }`,
      { id },
    )) as Pairs;
    const emails = new Map(found.people.edges.map(({ node }) => [node.id, node.email]));
    const pair = found.proposals.edges.map(({ node }) => node).find(({ mentee }) => emails.get(mentee.id));
    if (!pair) continue;
    const release = `mutation ($run: ID!, $ids: [ID!]) {
      releaseProposals(matchRunId: $run, proposalIds: $ids) { __typename } }`;
    await ask(staff, release, { run: pair.matchRunId, ids: [pair.id] });
    return emails.get(pair.mentee.id)!;
  }
  throw new Error('no draft of the demonstration is about somebody who reads mails');
}
