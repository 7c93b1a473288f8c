import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { faultsOfAccessibility, overflow } from './support/accessibility.js';
import { ask } from './support/ask.js';
import { PHONE, Visitor, type Visit } from './support/browser.js';
import { lastCode } from './support/mailbox.js';
import { emailOf, ownDuo } from './support/own-duo.js';

const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Paris' });

describe('a duo from its charter to its end', () => {
  let visitor: Visitor;
  const visits: Visit[] = [];
  let team: Page;
  let mentor: Page;
  let duoId: string;
  let name: string;
  let email: string;

  beforeAll(async () => {
    visitor = await Visitor.start();
    team = await open('/duos', 'coordinator');
    ({ duoId } = await ownDuo(team, 'Fin', { isSigned: false }));
    const found = await ask(team, `{ duo(id: "${duoId}") { mentor { displayName } } }`);
    name = (found as { duo: { mentor: { displayName: string } } }).duo.mentor.displayName;
    email = emailOf(name);
  });
  afterAll(() => visitor.close());

  it('is signed on paper at the office, with the scan, and by the team on the screen', async () => {
    const scan = join(mkdtempSync(join(tmpdir(), 'tdu-scan-')), 'charte.pdf');
    writeFileSync(scan, '%PDF-1.7 charte signée');
    await team.goto(`/duos/${duoId}`);
    await team.getByText('Version 2026-1 : 0 signature sur 3.').waitFor();
    await team.getByRole('button', { name: /^Signer ou noter.*mentoré·e$/ }).click();
    await team.getByLabel('Façon de signer').selectOption('paper');
    await team.getByLabel(/^Prénom et nom/).fill('Darius Fin');
    await team.getByLabel('Date écrite sur la charte').fill('2020-01-01');
    await team.locator('input[type=file]').setInputFiles(scan);
    await team.getByRole('button', { name: 'Enregistrer la signature' }).click();
    await team.getByText(/la charte ne peut pas être signée avant/).waitFor();
    await team.getByLabel('Date écrite sur la charte').fill(today);
    await team.getByRole('button', { name: 'Enregistrer la signature' }).click();
    await team.getByText('C’est signé (mentoré·e). Il manque encore : mentor, ').waitFor();
    expect(await focused(team)).toContain('C’est signé');
    await team.getByRole('button', { name: /^Signer ou noter.*représentant/ }).press('Enter');
    await team.getByLabel(/^Prénom et nom/).fill('Claire Moreau');
    await team.keyboard.press('Enter');
    await team.getByText('Version 2026-1 : 2 signatures sur 3.').waitFor();
    const [download] = await Promise.all([
      team.waitForEvent('download'),
      team.getByRole('link', { name: 'Télécharger le scan' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('charte signée');
  });

  it('is read in simple words and signed by the mentor with a code from the own mailbox, on a phone', async () => {
    mentor = await open('/connexion', null, PHONE);
    await mentor.getByLabel(/e-mail/).fill(email);
    await mentor.keyboard.press('Enter');
    await mentor.getByLabel('Code à six chiffres').fill(await lastCode(mentor, email));
    await mentor.getByRole('button', { name: 'Se connecter' }).tap();
    await mentor.getByRole('link', { name: 'Lire et signer la charte' }).tap();
    await mentor.getByRole('heading', { name: 'En mots simples' }).waitFor();
    await mentor.getByLabel('Lire et signer en').selectOption('English');
    await mentor.getByRole('button', { name: 'Lire toute la charte' }).tap();
    const before = await lastCode(mentor, email);
    await mentor.getByLabel('Façon de signer').selectOption('code');
    await mentor.getByRole('button', { name: 'Recevoir un code par e-mail' }).tap();
    await mentor.getByText(/^Un code est parti à votre adresse e-mail/).waitFor();
    await mentor.getByLabel(/^Prénom et nom/).fill(name);
    await mentor.getByLabel('Code à six chiffres').fill(await newCode(before));
    expect(await faultsOfAccessibility(mentor)).toEqual([]);
    expect(await overflow(mentor)).toBe(0);
    await mentor.getByRole('button', { name: 'Signer avec ce code' }).tap();
    await mentor.getByText('C’est signé (mentor). Le duo commence.').waitFor();
    await mentor.getByText('signée par les trois parties').waitFor();
    await mentor.getByText(/, avec un code reçu par e-mail$/).waitFor();
  });

  it('ends with what the mentor says of it, in the own name and for the own eyes', async () => {
    await meetAndClose();
    await mentor.reload();
    await mentor.getByRole('button', { name: /^Donner mon bilan/ }).tap();
    await mentor.getByLabel('Referiez-vous un duo avec la même personne ?').selectOption('Oui');
    await mentor.getByRole('button', { name: 'Enregistrer le bilan' }).tap();
    await mentor.getByText('Merci, votre bilan est enregistré.').waitFor();
    expect(await focused(mentor)).toContain('Merci');
    await mentor.getByRole('button', { name: /^Oui : J’accepte/ }).tap();
    await mentor.getByText('C’est noté pour vous : oui.').waitFor();
    await mentor.getByText('1 rencontre tenue (1 h 30)').waitFor();
    const [download] = await Promise.all([
      mentor.waitForEvent('download'),
      mentor.getByRole('link', { name: 'Télécharger mon attestation (PDF)' }).tap(),
    ]);
    expect(readFileSync(await download.path(), 'latin1').slice(0, 5)).toBe('%PDF-');
    for (const ofTeam of [/^Noter ce bilan/, /^Remettre le badge/, /^Noter ce suivi/, /comme mentor$/])
      expect(await mentor.getByRole('button', { name: ofTeam }).count()).toBe(0);
    expect(await mentor.getByRole('heading', { name: 'Mesures' }).count()).toBe(0);
    expect(await faultsOfAccessibility(mentor)).toEqual([]);
    expect(await overflow(mentor)).toBe(0);
  });

  it('is rounded off by the team: the mentee’s review, where he goes on, news in six months', async () => {
    await team.reload();
    await team.getByRole('button', { name: /^Noter ce bilan : Bilan de Darius/ }).click();
    await team.getByLabel('Quelques mots, si vous voulez').fill('Merci à vous.');
    await team.getByRole('button', { name: 'Enregistrer le bilan' }).click();
    await team.getByText('Le bilan de Darius Fin est noté.').waitFor();
    await team.getByRole('button', { name: 'Dire la suite' }).click();
    await team.getByLabel('Ensuite').selectOption('En formation');
    await team.getByRole('button', { name: 'Enregistrer la suite' }).click();
    await team.getByText('C’est noté : en formation.').waitFor();
    await team.getByRole('button', { name: 'Noter ce suivi : Suivi à 6 mois du mentor' }).click();
    await team.getByLabel('Dit le').fill('2020-01-01');
    await team.getByRole('button', { name: 'Enregistrer le suivi' }).click();
    await team.getByText(/le suivi vient après, corrigez la date/).waitFor();
    await team.getByLabel('Dit le').fill(today);
    await team.getByRole('button', { name: 'Enregistrer le suivi' }).click();
    await team.getByText('Suivi à 6 mois du mentor : c’est noté. En emploi.').waitFor();
    await team.getByRole('button', { name: 'Inscrire Darius Fin comme mentor' }).click();
    await team.getByRole('button', { name: 'Inscrire comme mentor', exact: true }).click();
    await team.getByRole('link', { name: 'Ouvrir sa fiche' }).waitFor();
  });

  it('is worth a badge that anyone can check, until it is taken back', async () => {
    await team.getByRole('button', { name: `Remettre le badge à ${name}` }).click();
    await team.getByText(/^Le badge .* est remis/).waitFor();
    expect(await verdict()).toContain('Badge valable');
    await team.getByRole('button', { name: /^Retirer ce badge/ }).click();
    await team.getByLabel('Raison (facultatif)').fill('Remis par erreur');
    await team.getByRole('button', { name: 'Retirer le badge', exact: true }).click();
    await team.getByText(/^Le badge .* est retiré/).waitFor();
    expect(await verdict()).toContain('Badge retiré');
  });

  it('is measured at its end, each value within its scale, then put right', async () => {
    await record('Oui', '35');
    await team.getByText('1 mesure enregistrée.').waitFor();
    await team.getByText(/^Oui \(CDD, 35 h par semaine\) · la personne mentorée, le /).waitFor();
    await record('Oui', '90');
    await team.getByText(/^Indiquez les heures par semaine/).waitFor();
    await team.getByLabel('Heures par semaine').fill('28');
    await team.keyboard.press('Enter');
    await team.getByText(/^Oui \(CDD, 28 h par semaine\)/).waitFor();
    expect(await faultsOfAccessibility(team)).toEqual([]);
    await team.setViewportSize(PHONE);
    expect(await overflow(team)).toBe(0);
  });

  it('met no error, no script of another house, no request outside', () => {
    expect(visits.flatMap(({ faults }) => faults)).toEqual([]);
  });

  async function open(path: string, role: Parameters<Visitor['open']>[1], viewport?: typeof PHONE) {
    const opened = await visitor.open(path, role, viewport);
    visits.push(opened);
    return opened.page;
  }

  /** The code that came after another one. */
  async function newCode(before: string): Promise<string> {
    for (let tries = 0; tries < 50; tries += 1) {
      const code = await lastCode(mentor, email);
      if (code !== before) return code;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('no code came to sign with');
  }

  /** What the screens of meetings and closing do, which have specs of their own. */
  async function meetAndClose(): Promise<void> {
    const meeting = `{ duoId: "${duoId}", heldOn: "${today}", status: held, minutes: 90, mode: in_person, topics: [] }`;
    await ask(team, `mutation { logMeeting(input: ${meeting}) { __typename } }`);
    await ask(
      team,
      `mutation { closeDuo(duoId: "${duoId}", reason: completed, on: "${today}") { __typename } }`,
    );
  }

  async function record(job: string, hours: string): Promise<void> {
    await team.getByRole('button', { name: 'Noter ou corriger les mesures : Fin' }).click();
    await team.getByLabel('Emploi obtenu').selectOption(job);
    await team.getByLabel('Contrat').selectOption('CDD');
    await team.getByLabel('Heures par semaine').fill(hours);
    await team.getByRole('button', { name: 'Enregistrer les mesures' }).click();
  }

  /** The page to which the badge leads, as a stranger reads it. */
  async function verdict(): Promise<string> {
    const link = team.getByRole('link', { name: 'Page de vérification, à partager' });
    return (await team.request.get((await link.getAttribute('href')) ?? '')).text();
  }
});

function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.textContent ?? null);
}
