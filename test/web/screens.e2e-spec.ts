import type { Page } from 'playwright-core';
import { faultsOfAccessibility, overflow } from './support/accessibility.js';
import { PHONE, Visitor, type Role } from './support/browser.js';

/** Every screen by role: `{ path, ready }`; a path may be found on another page (the first duo, the first run). */
const SCREENS: readonly [Role | null, string, string][] = [
  [null, '/connexion', 'Se connecter'],
  [null, '/connexion?jeton=x', 'Bienvenue'],
  ['coordinator', '/', 'À faire'],
  ['coordinator', '/import', 'Nouveau fichier'],
  ['coordinator', '/import > tbody a:text-is("mentors.csv")', 'Résultat'],
  ['coordinator', '/doublons', 'Fusions faites'],
  ['coordinator', '/personnes', 'personnes'],
  ['coordinator', '/personnes/inscrire', 'Qui est-ce ?'],
  ['coordinator', '/personnes > tbody a', 'Historique'],
  ['coordinator', '/personnes/formulaires', 'Formulaire des mentoré·es'],
  ['coordinator', '/personnes/attente', 'attendent'],
  ['coordinator', '/personnes/origines', 'Attente jusqu’au premier duo'],
  ['coordinator', '/personnes/inconnue', 'Fiche introuvable'],
  ['coordinator', '/appariement', 'Simulations'],
  ['coordinator', '/appariement > tbody a', 'Résultat'],
  ['coordinator', '/propositions', 'Suivi des réponses'],
  ['coordinator', '/propositions?etat=draft', 'Paires à relire'],
  ['coordinator', '/a-faire', 'Ce qui attend'],
  ['coordinator', '/duos', 'Tous les duos'],
  ['coordinator', '/duos > tbody a', 'Où en est ce duo'],
  ['coordinator', '/rappels', 'Messages'],
  ['coordinator', '/impact', 'Vie du programme'],
  ['coordinator', '/programmes', 'Vos programmes'],
  ['coordinator', '/programmes > main li a', 'Versions'],
  ['coordinator', '/nulle-part', 'Page introuvable'],
  ['admin', '/comptes', 'Inviter quelqu’un'],
  ['mentor', '/', 'Bonjour'],
  ['mentee', '/', 'Bonjour'],
  ['referrer', '/', 'Vos orientations'],
  ['mentor', '/impact', 'Accès réservé'],
  ['funder', '/impact', 'Vie du programme'],
];

describe('every screen', () => {
  let visitor: Visitor;
  beforeAll(async () => (visitor = await Visitor.start()));
  afterAll(() => visitor.close());

  it.each(SCREENS)('%s %s passes axe-core and fits a phone of 360 px', async (role, path, heading) => {
    const { page, faults } = await show(role, path, heading);
    expect(await faultsOfAccessibility(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await overflow(page)).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  async function show(role: Role | null, path: string, heading: string) {
    const [start, link] = path.split(' > ');
    const visit = await visitor.open(start, role);
    if (link) await visit.page.locator(link).first().click();
    await settled(visit.page, heading);
    return visit;
  }
});

/** The screen's heading is there and nothing is loading any more. */
async function settled(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading }).first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
}
