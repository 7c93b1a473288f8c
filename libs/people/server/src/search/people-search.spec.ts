import fc from 'fast-check';
import type { Id, RequestContext } from '@tdu/kernel';
import { nameFold } from '@tdu/people-domain';
import { type TestApp, must } from '@tdu/testing';
import { ImportsService } from '../imports/imports.service.js';
import { makeProgramme, sheet, startPeople } from '../testing/people-stage.js';
import { type PeopleFilter, PeopleSearchService } from './people-search.service.js';

const PEOPLE = `Nom;Prénom;Date de naissance;E-mail;Téléphone;Code postal
BEN ALI;Hélène;01/02/1980;helene@example.org;06 20 53 80 75;75013
Ben-Salah;Émile;01/02/1981;emile@example.org;06 20 53 80 76;75013
Œuvrard;Zoé;01/02/1982;zoe@example.org;06 20 53 80 77;75013
Łukasz;Hélina;01/02/1983;helina@example.org;06 20 53 80 78;75013
Hel%_;Ana;01/02/1984;ana@example.org;06 20 53 80 79;75013`;

/** Real: PostgreSQL with its row-level security. */
describe('a search for people', () => {
  let app: TestApp;
  let ctx: RequestContext;
  let programmeId: Id;
  let people: PeopleSearchService;

  beforeAll(async () => {
    app = await startPeople();
    people = app.get(PeopleSearchService);
    ctx = await app.association();
    programmeId = await makeProgramme(app, ctx, { mentor: { steps: [] }, mentee: { steps: [] } });
    const file = { programmeId, role: 'mentor' as const, fileName: 'm.csv', stream: sheet(PEOPLE) };
    must(await app.get(ImportsService).importFile(ctx, file));
  });
  afterAll(() => app.close());

  const names = async (filter: PeopleFilter) =>
    (await people.list(ctx, filter, {})).edges.map(({ node }) => node.name);

  it.each<[string, string[]]>([
    ['helene', ['Hélène BEN ALI']],
    ['HÉL', ['Hélène BEN ALI', 'Ana Hel%_', 'Hélina Łukasz']],
    ['ben', ['Hélène BEN ALI', 'Émile Ben-Salah']],
    ['ali hélène', ['Hélène BEN ALI']],
    ['salah emile', ['Émile Ben-Salah']],
    ['oeuv', ['Zoé Œuvrard']],
    ['lukasz', ['Hélina Łukasz']],
    ['hel%', ['Hélène BEN ALI', 'Ana Hel%_', 'Hélina Łukasz']],
    ['zoe@', ['Zoé Œuvrard']],
    ['+33 6 20 53 80 76', ['Émile Ben-Salah']],
    ['0620538079', ['Ana Hel%_']],
    ['lène', []],
  ])('%j finds %j', async (search, expected) => expect(await names({ search })).toEqual(expected));

  test('law: names are folded alike by the import and by the database', async () => {
    const any = fc.sample(fc.string({ unit: 'binary', maxLength: 12 }), 300);
    const latin = fc.sample(fc.stringMatching(/^[ A-Za-zÀ-ſ'’.-]{0,14}$/), 300);
    const written = [
      'Œuvrard',
      'ÆØÅ',
      'Łukasz Đorđević',
      'İbrahim',
      'ısa',
      "O'NEILL",
      '  De  la Cruz- ',
      'ИВАНОВ',
    ];
    const texts = [...written, ...latin, ...any].filter((text) => !/\u0000|[\ud800-\udfff]/.test(text));
    const rows = await app.database.sql<{ text: string; folded: string }>(
      `SELECT text, person_fold(text) AS folded FROM unnest($1::text[]) AS text`,
      [texts],
    );
    for (const { text, folded } of rows) expect([text, nameFold(text)]).toEqual([text, folded]);
    const stored = await app.database.sql(
      `SELECT 1 FROM person WHERE family_fold = person_fold(family_name) AND given_fold = person_fold(given_name)`,
    );
    expect(stored).toHaveLength(5);
  });

  it('follows a name that somebody changes, past every service too', async () => {
    const rename = (from: string, to: string) =>
      app.database.sql(`UPDATE person SET given_name = $2 WHERE given_name = $1`, [from, to]);
    await rename('Zoé', 'Élodie');
    expect(await names({ search: 'elodie' })).toEqual(['Élodie Œuvrard']);
    await rename('Élodie', 'Zoé');
  });

  it('narrows by role, state and programme', async () => {
    expect(await names({ role: 'mentor', state: 'admitted', programmeId })).toHaveLength(5);
    expect(await names({ role: 'mentee' })).toEqual([]);
    expect(await names({ state: 'declined' })).toEqual([]);
    expect(await names({ programmeId: 'rien' })).toEqual([]);
  });

  it('gives page after page everybody once, in the order of names', async () => {
    const seen: string[] = [];
    for (let after: string | undefined; ;) {
      const { edges, pageInfo, totalCount } = await people.list(ctx, {}, { first: 2, after });
      expect(await totalCount).toBe(5);
      seen.push(...edges.map(({ node }) => node.name));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor!;
    }
    expect(seen).toEqual(['Hélène BEN ALI', 'Émile Ben-Salah', 'Ana Hel%_', 'Hélina Łukasz', 'Zoé Œuvrard']);
  });

  it('of another association finds nobody', async () => {
    expect(
      await (
        await people.list(await app.association('Voisine'), { search: 'helene' }, {})
      ).totalCount,
    ).toBe(0);
  });
});
