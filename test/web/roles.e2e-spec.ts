import { faultsOfAccessibility } from './support/accessibility.js';
import { ask } from './support/ask.js';
import { PHONE, Visitor } from './support/browser.js';

describe('each role sees its own part', () => {
  let visitor: Visitor;
  beforeAll(async () => (visitor = await Visitor.start()));
  afterAll(() => visitor.close());

  it('a funder sees figures and downloads, no name, no other door', async () => {
    const { page } = await visitor.open('/', 'funder');
    await page.getByRole('heading', { level: 1, name: 'Impact' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Navigation principale' }).count()).toBe(0);
    await page.goto('/duos');
    await page.getByRole('heading', { level: 1, name: 'Accès réservé' }).waitFor();
  });

  it('a mentor notes a meeting in two taps on a phone', async () => {
    const { page, faults } = await visitor.open('/', 'mentor', PHONE);
    await page.getByRole('button', { name: 'Noter une rencontre' }).first().tap();
    await page.getByRole('button', { name: 'Aujourd’hui', exact: true }).tap();
    await page.getByText('Rencontre notée').waitFor();
    expect(faults).toEqual([]);
  });

  it('a mentor has no door to other people', async () => {
    const { page } = await visitor.open('/', 'mentor');
    await page.getByRole('heading', { level: 1, name: /^Bonjour/ }).waitFor();
    expect(await page.getByRole('link', { name: 'Imports' }).count()).toBe(0);
    await page.goto('/personnes');
    await page.getByRole('heading', { level: 1, name: 'Accès réservé' }).waitFor();
  });

  it('a mentee sees the own duo or that one is being looked for', async () => {
    const { page } = await visitor.open('/', 'mentee', PHONE);
    await page
      .getByRole('heading', { name: /Mon duo/ })
      .first()
      .waitFor();
  });

  it('a mentee’s question is on the coordinator’s list, and is answered in the duo', async () => {
    const { page: own } = await visitor.open('/', 'mentee', PHONE);
    const found = (await ask(own, '{ duos(first: 1) { edges { node { id } } } }')) as {
      duos: { edges: { node: { id: string } }[] };
    };
    const input = {
      duoId: found.duos.edges[0].node.id,
      topic: 'paperwork',
      text: 'Où déposer mon dossier ?',
    };
    await ask(own, 'mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { __typename } }', {
      input,
    });
    const { page, faults } = await visitor.open('/a-faire', 'coordinator');
    await page.getByRole('link', { name: /^Ouvrir : Question sans réponse/ }).click();
    await page.getByText('« Où déposer mon dossier ? »').waitFor();
    await page.getByLabel(/^Votre réponse/).fill('À la mairie, le mardi matin.');
    expect(await faultsOfAccessibility(page)).toEqual([]);
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await page.getByText('« À la mairie, le mardi matin. »').waitFor();
    const question = page.getByRole('article', { name: 'Une démarche ou un document' });
    await question.getByText('Répondu', { exact: true }).waitFor();
    expect(faults).toEqual([]);
  });
});
