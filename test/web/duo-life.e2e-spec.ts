import type { Locator, Page } from 'playwright-core';
import { faultsOfAccessibility, overflow } from './support/accessibility.js';
import { PHONE, Visitor, type Visit } from './support/browser.js';
import { ownDuo, type OwnDuo, publish } from './support/own-duo.js';

const DAY_MS = 86_400_000;
const LIFE = 'Faire évoluer ce duo';
const MOVES = 'Faire passer des duos à une version plus récente';

/** A duo of its own that began today, from its first meeting to another mentor and back. */
describe('what a coordinator decides about a duo', () => {
  let visitor: Visitor;
  let visit: Visit;
  let page: Page;
  let own: OwnDuo;
  let today: string;
  const section = (name: string) => page.getByRole('region', { name });
  const decide = (name: string) => section(LIFE).getByRole('button', { name, exact: true }).first();
  const form = () => section(LIFE).getByRole('form');
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

  beforeAll(async () => {
    visitor = await Visitor.start();
    visit = await visitor.open('/', 'coordinator');
    page = visit.page;
    own = await ownDuo(page, 'Duovie');
    await page.goto(`/duos/${own.duoId}`);
    await page.getByRole('button', { name: 'Fixer la première rencontre' }).waitFor();
  });
  afterAll(() => visitor.close());

  it('fixes the first meeting in a public place, and tells who came', async () => {
    const first = section('Première rencontre');
    await first.getByRole('button', { name: 'Fixer la première rencontre' }).press('Enter');
    today = (await first.getByLabel('Jour').getAttribute('min')) ?? '';
    await first.getByLabel('Jour').fill(today);
    await first.getByLabel('Heure (facultatif)').fill('18:30');
    expect(await first.getByLabel('Lieu public').innerText()).not.toContain('domicile');
    await first.getByLabel('Lieu public').selectOption('library');
    await first.getByRole('button', { name: 'Fixer cette date' }).press('Enter');
    await first.getByText(/^La première rencontre est fixée au .* à 18:30\.$/).waitFor();
    expect(await focused()).toContain('est fixée au');
    await first.getByRole('button', { name: 'Noter qui est venu' }).click();
    await first.getByLabel('L’équipe').uncheck();
    await first.getByRole('button', { name: 'Enregistrer les présences' }).click();
    await first.getByText('A eu lieu').waitFor();
    expect(await first.getByText(/^Venu·es : /).innerText()).not.toContain('l’équipe');
  });

  it('gives the third place of the programme to a volunteer, and ends it', async () => {
    const around = section('Autour de ce duo');
    await around.getByText('À trouver').waitFor();
    await around.getByRole('button', { name: /^Confier cette place/ }).click();
    await chooseVolunteer(around, own.free[0]);
    await around.getByRole('button', { name: 'Confier cette place' }).click();
    await around.getByText(new RegExp(`^Coach de français à partir du .* : ${own.free[0]}`)).waitFor();
    await around.getByRole('button', { name: /^Mettre fin/ }).click();
    await around.getByRole('button', { name: 'Enregistrer la fin' }).click();
    await around.getByText(new RegExp(`dernier jour de ${own.free[0]}`)).waitFor();
  });

  it('pauses, takes up again and extends it; what is refused is told where it belongs', async () => {
    await decide('Mettre en pause').press('Enter');
    await form().getByLabel('Raison').selectOption('exams');
    await form().getByRole('button', { name: 'Mettre en pause' }).press('Enter');
    await section(LIFE)
      .getByText(/^Pause notée à partir du /)
      .waitFor();
    await decide('Reprendre').click();
    await form().getByRole('button', { name: 'Reprendre' }).click();
    await section(LIFE)
      .getByText(/^Le duo reprend le /)
      .waitFor();
    await decide('Faire signer la charte d’aujourd’hui').click();
    await form().getByRole('button', { name: 'Demander les signatures' }).click();
    await section(LIFE)
      .getByText(/rien n’est à signer de nouveau/)
      .waitFor();
    expect(await focused()).toContain('rien n’est à signer');
    await decide('Prolonger').click();
    await form().getByRole('button', { name: 'Prolonger' }).click();
    await section(LIFE)
      .getByText(/^Le duo va maintenant jusqu’au /)
      .waitFor();
    expect(await decide('Prolonger').count()).toBe(0);
    expect(await decide('Rouvrir ce duo').count()).toBe(0);
  });

  it('reads all of it with a screen reader, and on a phone', async () => {
    await decide('Clore le duo').click();
    expect(await faultsOfAccessibility(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await overflow(page)).toBe(0);
    await form().getByRole('button', { name: 'Annuler' }).click();
    expect(await focused()).toBe('Clore le duo');
  });

  it('closes it with the day of its talk, and opens it again', async () => {
    await decide('Clore le duo').click();
    await form().getByLabel('Dernier jour du duo').fill(dayAfter(today));
    await form().getByRole('button', { name: 'Clore le duo' }).click();
    await form()
      .getByText(/à une date passée ou aujourd’hui/)
      .waitFor();
    await form().getByLabel('Dernier jour du duo').fill(today);
    await form().getByLabel('Entretien de clôture (si fixé)').fill(dayAfter(today));
    await form().getByRole('button', { name: 'Clore le duo' }).click();
    await section(LIFE)
      .getByText(/^Le duo est clos depuis le /)
      .waitFor();
    await section(LIFE)
      .getByText(/^Entretien de clôture : /)
      .waitFor();
    await decide('Rouvrir ce duo').click();
    await form().getByRole('button', { name: 'Rouvrir le duo' }).click();
    await section(LIFE)
      .getByText(/^Le duo est rouvert avec tout son dossier/)
      .waitFor();
  });

  it('moves it to a newer version: read before, told after, by name where it is refused', async () => {
    const { programmeId } = own;
    await publish(page, programmeId, {
      documents: charterWith({ text: { fr: 'Autres mots. '.repeat(20) } }),
    });
    await page.goto(`/programmes/${programmeId}`);
    const moves = section(MOVES);
    await moves.getByRole('checkbox').check();
    await moves.getByText('Aucun de ces duos ne deviendrait en retard.').waitFor();
    await moves.getByRole('button', { name: 'Faire passer 1 duo à la version 3' }).click();
    await moves.getByText('1 duo reste où il est.').waitFor();
    await moves.getByRole('link', { name: /Duovie et Darius Duovie$/ }).waitFor();
    await publish(page, programmeId, { documents: charterWith({ version: '2027-1' }) });
    await page.reload();
    await moves.getByRole('checkbox').check();
    await moves.getByText('1 duo aurait la charte à signer de nouveau avant d’y passer.').waitFor();
    expect(await faultsOfAccessibility(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await moves.getByRole('button', { name: 'Faire passer 1 duo à la version 4' }).click();
    await moves.getByText('1 duo a la charte à signer avant d’y passer.').waitFor();
    await page.goto(`/duos/${own.duoId}`);
    await page.getByRole('heading', { level: 1, name: /Darius Duovie/ }).waitFor();
  });

  it('has another mentor take over, and stands before the duo that goes on', async () => {
    await decide('Changer de mentor').click();
    await chooseVolunteer(section(LIFE), own.free[1]);
    await form().getByRole('button', { name: 'Changer de mentor' }).click();
    await section(LIFE)
      .getByText(/le remplacement commence après ce jour/)
      .waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'date');
    await form().getByLabel('Premier jour avec ce nouveau mentor').fill(dayAfter(today));
    await form().getByRole('button', { name: 'Changer de mentor' }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(own.free[1]) }).waitFor();
    expect(await overflow(page)).toBe(0);
  });

  it('prepares another duo for the one who leaves', async () => {
    await page.getByRole('link', { name: 'Relire le duo d’avant' }).click();
    await page.getByRole('link', { name: 'Ouvrir le duo qui le continue' }).waitFor();
    expect(await decide('Rouvrir ce duo').count()).toBe(0);
    await decide('Préparer un autre duo').click();
    await form().getByLabel('La distance').check();
    expect(await faultsOfAccessibility(page)).toEqual([]);
    await form().getByRole('button', { name: 'Préparer un autre duo' }).click();
    await section(LIFE)
      .getByText(/^Autre duo pour .*, à partir du /)
      .waitFor();
    await section(LIFE).getByText('Revoir sa zone').waitFor();
  });

  it('met no error, no script of another house, no request outside', () => {
    expect(visit.faults).toEqual([]);
  });
});

async function chooseVolunteer(place: Locator, name: string): Promise<void> {
  await place.getByLabel('Nom, e-mail ou téléphone').fill(name.split(' ')[0]);
  await place.getByRole('button', { name: 'Chercher' }).click();
  await place.getByRole('button', { name: `Choisir ${name}` }).click();
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);
}

/** The section of documents with another charter. */
function charterWith(change: object) {
  return (documents: { charter?: unknown }) => ({
    ...documents,
    charter: { ...(documents.charter as object), ...change },
  });
}
