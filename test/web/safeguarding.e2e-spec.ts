import type { Page } from 'playwright-core';
import { faultsOfAccessibility, overflow } from './support/accessibility.js';
import { ask } from './support/ask.js';
import { PHONE, Visitor, type Visit } from './support/browser.js';
import { lastCode } from './support/mailbox.js';

const DAY_MS = 86_400_000;
const day = (fromToday: number) => new Date(Date.now() + fromToday * DAY_MS).toISOString().slice(0, 10);
const READER = { name: 'Solène Referente', email: 'solene.referente@exemple.fr' };
const SECRET = 'Il m’a demandé deux cents euros.';

/** From either side of a duo to the one person who reads it, and to nobody else. */
describe('what is reported in confidence', () => {
  let visitor: Visitor;
  let admin: Page;
  let reader: Page;
  const visits: Visit[] = [];

  beforeAll(async () => (visitor = await Visitor.start()));
  afterAll(() => visitor.close());

  it('comes to somebody of the team whom the administration names', async () => {
    admin = await visit('/comptes', 'admin');
    const invite = `mutation ($input: InviteUserInput!) {
      inviteUser(input: $input) { ... on UserAccount { id } ... on Refusal { message } } }`;
    expect(await ask(admin, invite, { input: { ...READER, roles: ['coordinator'] } })).toMatchObject({
      inviteUser: { id: expect.any(String) },
    });
    await admin.reload();
    await admin.getByLabel('Personne de l’équipe').selectOption(READER.name);
    await admin.getByRole('button', { name: 'Nommer' }).press('Enter');
    await admin.getByText(`${READER.name} lit maintenant les signalements`).waitFor();
    await admin.getByText(`${READER.name}, pour toute l’association`).waitFor();
  });

  it('is begun by one tap at home, after being told who reads it, and leaves nothing in the browser', async () => {
    const page = await visit('/', 'mentee', PHONE);
    await page.getByRole('button', { name: 'Signaler un problème' }).first().tap();
    await page.getByText('Une seule personne : la personne référente').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
      'Qui lit votre signalement',
    );
    expect(await faultsOfAccessibility(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.getByLabel('Avec vos mots').fill(SECRET);
    await page.getByRole('button', { name: 'Envoyer le signalement' }).tap();
    await page.getByText(/cela suffit pour envoyer/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    await page.getByLabel('De l’argent demandé ou prêté').check();
    await page.getByRole('button', { name: 'Envoyer le signalement' }).tap();
    await page.getByText('Seule la personne référente de l’association le lira').waitFor();
    expect(await keptBy(page)).not.toContain('deux cents');
    await page.reload();
    await page.getByRole('button', { name: 'Signaler un problème' }).first().tap();
    expect(await page.getByLabel('Avec vos mots').inputValue()).toBe('');
  });

  it('needs no words, and is sent from the page of the duo by keyboard alone', async () => {
    const page = await visit('/', 'mentor');
    await page
      .getByRole('link', { name: /^Voir tout mon duo|^Lire et signer/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Quelque chose ne va pas ?' }).waitFor();
    await page.getByRole('button', { name: 'Signaler un problème' }).press('Enter');
    await page.getByRole('button', { name: 'Fermer sans envoyer' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Signaler un problème');
    await page.keyboard.press('Enter');
    await page.getByLabel('Autre chose').press('Space');
    await page.getByRole('button', { name: 'Envoyer le signalement' }).press('Enter');
    await page.getByText('Votre signalement est reçu.').waitFor();
  });

  it('is on the desk of the named person, who reads it and says when to look again', async () => {
    reader = await signIn(READER.email);
    await reader.getByRole('link', { name: 'Signalements' }).click();
    await reader.getByRole('heading', { level: 1, name: 'Signalements' }).waitFor();
    const report = reader.getByRole('article', { name: 'De l’argent demandé ou prêté' }).first();
    await report.getByRole('button', { name: 'Lire et décider' }).click();
    await report.getByText(SECRET).waitFor();
    await report.getByRole('button', { name: 'Enregistrer la suite' }).click();
    await report.getByText('Donnez le jour où la situation sera revue.').waitFor();
    expect(await reader.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('date');
    await report.getByLabel('Revoir la situation le').fill(day(20));
    await report.getByRole('button', { name: 'Enregistrer la suite' }).click();
    await reader.getByText(/^C’est noté : situation à revoir/).waitFor();
    await report.getByText('Suivi', { exact: true }).waitFor();
    expect(await faultsOfAccessibility(reader)).toEqual([]);
    await reader.setViewportSize(PHONE);
    expect(await overflow(reader)).toBe(0);
  });

  it('keeps somebody from being matched until that is lifted, and is closed', async () => {
    const report = reader.getByRole('article', { name: 'De l’argent demandé ou prêté' }).first();
    await report.getByLabel('À qui').selectOption('mentor');
    await report.getByLabel('Revoir cette décision le').fill(day(400));
    await report.getByRole('button', { name: 'Ne plus lui proposer de duo' }).click();
    await report.getByText(/au moins une fois par an/).waitFor();
    await report.getByLabel('Revoir cette décision le').fill(day(60));
    await report.getByRole('button', { name: 'Ne plus lui proposer de duo' }).click();
    await reader.getByText(/^Aucun duo n’est plus proposé à/).waitFor();
    await report.getByRole('button', { name: /^Proposer de nouveau des duos/ }).click();
    await reader.getByText(/peut de nouveau recevoir une proposition/).waitFor();
    await reader.getByLabel('État des signalements').selectOption('followed');
    await report.getByRole('button', { name: 'Lire et décider' }).click();
    await report.getByLabel('Suite donnée').selectOption('closed');
    await report.getByRole('button', { name: 'Enregistrer la suite' }).click();
    await reader.getByText('Le signalement est clos.').waitFor();
    expect(await reader.evaluate(() => document.activeElement?.textContent)).toContain('est clos');
    await reader.getByText('Aucun signalement dans cet état').waitFor();
  });

  it('is nothing to anybody else: no door, no page, no number', async () => {
    const page = await visit('/signalements', 'coordinator');
    await page.getByRole('heading', { name: 'Accès réservé' }).waitFor();
    await page.getByRole('link', { name: 'Duos' }).waitFor();
    expect(await page.getByRole('link', { name: 'Signalements' }).count()).toBe(0);
    for (const other of [page, admin])
      expect(await ask(other, '{ readsReports safeguardingReports { totalCount } }')).toEqual({
        readsReports: false,
        safeguardingReports: { totalCount: 0 },
      });
  });

  it('met no error, no script of another house, no request outside', () => {
    expect(visits.flatMap(({ faults }) => faults)).toEqual([]);
  });

  async function visit(path: string, role: Parameters<Visitor['open']>[1], viewport?: typeof PHONE) {
    const opened = await visitor.open(path, role, viewport);
    visits.push(opened);
    return opened.page;
  }

  async function signIn(email: string): Promise<Page> {
    const page = await visit('/', null);
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByRole('button', { name: 'Recevoir mon lien' }).click();
    await page.getByLabel('Code à six chiffres').fill(await lastCode(page, email));
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('button', { name: /^Compte de/ }).waitFor();
    return page;
  }

  /** All that a browser keeps of a page: what is on it, its storages, its address. */
  function keptBy(page: Page): Promise<string> {
    return page.evaluate(() =>
      [
        document.body.innerHTML,
        JSON.stringify(localStorage),
        JSON.stringify(sessionStorage),
        location.href,
      ].join(),
    );
  }
});
