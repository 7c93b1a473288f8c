import { Visitor, type Visit } from './support/browser.js';
import { lastCode } from './support/mailbox.js';

describe('signing in', () => {
  let visitor: Visitor;
  let visit: Visit;
  beforeAll(async () => (visitor = await Visitor.start()));
  afterAll(() => visitor.close());

  it('takes the code of the mail, after it refused a wrong one', async () => {
    const known = await visitor.open('/', 'coordinator');
    const email = await known.page.evaluate(askEmail);
    const { page, faults } = (visit = await visitor.open('/duos', null));
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByRole('button', { name: 'Recevoir mon lien' }).click();
    const code = await lastCode(page, email);
    const wrong = code === '000000' ? '000001' : '000000';
    await page.getByLabel('Code à six chiffres').fill(wrong);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.locator('[aria-invalid="true"]').waitFor();
    await page.getByLabel('Code à six chiffres').fill(code);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Duos' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('comes back to the page that was asked for', () => {
    expect(new URL(visit.page.url()).pathname).toBe('/duos');
  });

  it('says good-bye on the way out', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
    await page.getByText('Vous êtes déconnecté').waitFor();
    await page.goto('/duos');
    await page.getByRole('heading', { name: 'Se connecter' }).waitFor();
  });

  it('says what to do about a link that no longer works', async () => {
    const { page } = await visitor.open('/connexion?jeton=plus-valable', null);
    await page.getByRole('button', { name: 'Entrer dans Trait d’union' }).click();
    await page.getByRole('heading', { name: 'Ce lien n’est plus valable' }).waitFor();
    await page.getByRole('button', { name: 'Recevoir un nouveau lien' }).click();
    await page.getByLabel('Adresse e-mail').waitFor();
  });

  it('tells a session that ended meanwhile, and keeps the place', async () => {
    const { page } = await visitor.open('/', 'coordinator');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.context().clearCookies();
    await page.getByRole('link', { name: 'Rappels' }).click();
    await page.getByText('Votre session est terminée').waitFor();
  });
});

/** Runs in the page: the address of who is signed in. */
async function askEmail(): Promise<string> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'tdu' },
    body: JSON.stringify({ query: '{ me { email } }' }),
  });
  return ((await answer.json()) as { data: { me: { email: string } } }).data.me.email;
}
