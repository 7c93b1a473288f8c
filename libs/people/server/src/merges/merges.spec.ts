import fc from 'fast-check';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { MERGED_FACTS, emailKey, familyKey, nameKey } from '@tdu/people-domain';
import { type TestApp, must } from '@tdu/testing';
import { ImportsService } from '../imports/imports.service.js';
import { makeProgramme, sheet, startPeople } from '../testing/people-stage.js';
import { DuoTiesRegistry } from './duo-ties.js';
import { DuplicatesService } from './duplicates.service.js';
import { MergesService } from './merges.service.js';

const SCREENING = { mentor: { steps: [] }, mentee: { steps: [] } };
const HEADINGS = 'Nom;Prénom;Date de naissance;E-mail;Téléphone;Code postal';
const TABLES = ['person', 'participation', 'user_account', 'duplicate_dismissal'];

/** Real: PostgreSQL with its row-level security, the import of sheets. */
describe('duplicates and merges', () => {
  let app: TestApp;
  let ctx: RequestContext;
  let programmeId: Id;
  let merges: MergesService;
  let duplicates: DuplicatesService;

  beforeAll(async () => {
    app = await startPeople();
    merges = app.get(MergesService);
    duplicates = app.get(DuplicatesService);
  });
  beforeEach(async () => {
    ctx = await app.association();
    programmeId = await makeProgramme(app, ctx, SCREENING);
  });
  afterAll(() => app.close());

  async function enrol(role: 'mentor' | 'mentee', ...lines: string[]): Promise<void> {
    const stream = sheet([HEADINGS, ...lines].join('\n'));
    must(await app.get(ImportsService).importFile(ctx, { programmeId, role, fileName: 'a.csv', stream }));
  }

  async function idOf(givenName: string): Promise<Id> {
    const [{ id }] = await app.database.sql<{ id: Id }>(
      'SELECT id FROM person WHERE association_id = $1 AND given_name = $2',
      [ctx.associationId, givenName],
    );
    return id;
  }

  /** Every row of every table a merge may touch. */
  async function everything(): Promise<object> {
    const print = async (table: string) => {
      const rows = await app.database.sql(
        `SELECT to_jsonb(t) AS row FROM ${table} t WHERE association_id = $1 ORDER BY id`,
        [ctx.associationId],
      );
      return [table, rows] as const;
    };
    return Object.fromEntries(await Promise.all(TABLES.map(print)));
  }

  async function names(first?: number, after?: string) {
    const page = await duplicates.candidates(ctx, null, { first, after });
    return {
      ...page,
      pairs: page.edges.map(({ node }) => [node.one.givenName, node.other.givenName].sort()),
    };
  }

  it('are not everybody who is reached through one shelter, and the surest are never crowded out', async () => {
    const born = (k: number) => `${String(1 + k).padStart(2, '0')}/06/${1970 + k}`;
    const sheltered = [
      'Ali',
      'Omar',
      'Zahra',
      'Idris',
      'Salma',
      'Youssef',
      'Nadia',
      'Karim',
      'Leïla',
      'Bilal',
      'Hawa',
    ];
    await enrol(
      'mentee',
      ...sheltered.map((given, k) => `${given}zai;${given};${born(k)};;0611223344;75013`),
      'Ahmadi;Mohamed;14/03/1998;;0611223344;75013',
      'AHMADI;Muhammad;14/03/1998;;0611223344;75013',
    );
    const { pairs, edges } = await names();
    expect(pairs).toEqual([['Mohamed', 'Muhammad']]);
    expect(edges[0].node.reasons).toEqual(['name_and_birth', 'phone']);
    const omar = await idOf('Omar');
    expect((await duplicates.of(ctx, [omar])).get(omar)).toBeUndefined();
  });

  it('are listed with their reasons, the surest first, page by page', async () => {
    await enrol(
      'mentee',
      'Ahmadi;Mohamed;14/03/1998;m.ahmadi@exemple.fr;;75013',
      'AHMADI;Muhammad;14/03/1998;autre@exemple.fr;;75013',
      'Nouri;Abdulrahman;23/11/1995;a@exemple.fr;0612345678;75013',
      'Noori;Abdul Rahman;23/11/1995;b@exemple.fr;0612345678;75013',
      'Sow;Amina;07/07/1991;c@exemple.fr;0711111111;75013',
      'Ba;Issa;07/07/1971;d@exemple.fr;0711111111;75013',
      'Haddad;Salma;04/04/2002;e@exemple.fr;;75013',
      'Haddad;Nour;04/04/2002;f@exemple.fr;;75013',
    );
    const all = await names();
    expect(all.totalCount).toBe(3);
    expect(all.edges.map(({ node }) => node.reasons)).toEqual([
      ['name_and_birth', 'phone'],
      ['name_and_birth'],
      ['phone'],
    ]);
    expect(all.edges[0].node.one.participations).toMatchObject([{ programmeId, role: 'mentee' }]);
    const first = await names(2);
    const rest = await names(2, first.pageInfo.endCursor!);
    expect([...first.pairs, ...rest.pairs]).toEqual(all.pairs);
    const other = await makeProgramme(app, ctx, SCREENING);
    expect((await duplicates.candidates(ctx, other, {})).totalCount).toBe(0);
    expect((await duplicates.candidates(ctx, programmeId, {})).totalCount).toBe(3);
  });

  it('that somebody told apart are shown no more, whichever is named first', async () => {
    await enrol(
      'mentee',
      'Ahmadi;Mohamed;14/03/1998;a@x.fr;;75013',
      'Ahmadi;Mohammed;14/03/1998;b@x.fr;;75013',
    );
    const [one, other] = [await idOf('Mohamed'), await idOf('Mohammed')];
    must(await duplicates.dismiss(ctx, [other, one], 'deux cousins'));
    must(await duplicates.dismiss(ctx, [one, other], null));
    expect((await names()).totalCount).toBe(0);
    expect(await duplicates.dismiss(ctx, [one, one], null)).toMatchObject({
      refusal: { code: 'PERSON_UNKNOWN' },
    });
    const neighbour = await app.association('Voisine');
    expect(await duplicates.dismiss(neighbour, [one, other], null)).toMatchObject({ ok: false });
  });

  it('keep both histories, leave one living participation, and are one effect when asked twice', async () => {
    await enrol(
      'mentee',
      'Ahmadi;Mohamed;14/03/1998;a@x.fr;;75013',
      'Ahmadi;Mohammed;14/03/1998;b@x.fr;0612345678;75013',
    );
    await enrol('mentor', 'Ahmadi;Mohammed;14/03/1998;b@x.fr;;75013');
    const [keepId, absorbId] = [await idOf('Mohamed'), await idOf('Mohammed')];
    await account(absorbId, 'b@x.fr');
    const merge = must(await merges.merge(ctx, { keepId, absorbId, take: ['email'] }));
    expect(must(await merges.merge(ctx, { keepId, absorbId, take: [] })).id).toBe(merge.id);
    const rows = await app.database.sql(
      `SELECT role, folded_into IS NULL AS living, state FROM participation WHERE person_id = $1 ORDER BY role, living`,
      [keepId],
    );
    expect(rows).toEqual([
      { role: 'mentee', living: false, state: 'declined' },
      { role: 'mentee', living: true, state: 'admitted' },
      { role: 'mentor', living: true, state: 'admitted' },
    ]);
    const [kept] = await app.database.sql(`SELECT email, phone FROM person WHERE id = $1`, [keepId]);
    expect(kept).toEqual({ email: 'b@x.fr', phone: '+33612345678' });
    const [{ person_id }] = await app.database.sql(
      `SELECT person_id FROM user_account WHERE email = 'b@x.fr' AND association_id = $1`,
      [ctx.associationId],
    );
    expect(person_id).toBe(keepId);
    expect((await names()).totalCount).toBe(0);
    await enrol('mentee', 'Ahmadi;Mohammed;14/03/1998;b@x.fr;0799999999;75013');
    const [{ count }] = await app.database.sql<{ count: string }>(
      `SELECT count(*) FROM participation WHERE association_id = $1`,
      [ctx.associationId],
    );
    expect(Number(count)).toBe(3);
  });

  it('are refused when both are in an open duo, or were a duo', async () => {
    await enrol(
      'mentee',
      'Ahmadi;Mohamed;14/03/1998;a@x.fr;;75013',
      'Ahmadi;Mohammed;14/03/1998;b@x.fr;;75013',
    );
    const [keepId, absorbId] = [await idOf('Mohamed'), await idOf('Mohammed')];
    const ids = (
      await app.database.sql<{ id: Id }>(`SELECT id FROM participation WHERE association_id = $1`, [
        ctx.associationId,
      ])
    ).map(({ id }) => id);
    const registry = app.get(DuoTiesRegistry);
    const before = await everything();
    const duo = (menteeParticipationId: Id) => ({
      mentorParticipationId: newId(),
      menteeParticipationId,
      open: true,
    });
    registry.register({ duosOf: async () => ids.map(duo) });
    const command = { keepId, absorbId, take: [] };
    expect(await merges.merge(ctx, command)).toMatchObject({ refusal: { code: 'MERGE_TWO_OPEN_DUOS' } });
    const together = { mentorParticipationId: ids[0], menteeParticipationId: ids[1], open: false };
    registry.register({ duosOf: async () => [together] });
    expect(await merges.merge(ctx, command)).toMatchObject({ refusal: { code: 'MERGE_PARTNERS' } });
    registry.register({ duosOf: async () => [] });
    expect(await everything()).toEqual(before);
  });

  it('are taken back only exactly: a value changed since is named, and nothing is half undone', async () => {
    await enrol(
      'mentee',
      'Ahmadi;Mohamed;14/03/1998;a@x.fr;;75013',
      'Ahmadi;Mohammed;14/03/1998;b@x.fr;0612345678;75013',
    );
    const [keepId, absorbId] = [await idOf('Mohamed'), await idOf('Mohammed')];
    const merge = must(await merges.merge(ctx, { keepId, absorbId, take: [] }));
    await app.database.sql(`UPDATE person SET phone = '+33700000000' WHERE id = $1`, [keepId]);
    const merged = await everything();
    expect(await merges.undo(ctx, merge.id)).toMatchObject({
      refusal: { code: 'MERGE_CHANGED_SINCE', path: ['mergeId', 'person', 'phone'] },
    });
    expect(await everything()).toEqual(merged);
    await app.database.sql(`UPDATE person SET phone = '+33612345678', given_name = 'Mo' WHERE id = $1`, [
      keepId,
    ]);
    expect(must(await merges.undo(ctx, merge.id)).undoneAt).not.toBeNull();
    expect(must(await merges.undo(ctx, merge.id)).id).toBe(merge.id);
    const [{ given_name }] = await app.database.sql(`SELECT given_name FROM person WHERE id = $1`, [keepId]);
    expect(given_name).toBe('Mo');
  });

  it('are refused to be taken back when the address or a later merge stands in the way', async () => {
    await enrol(
      'mentee',
      'Ahmadi;Mohamed;14/03/1998;a@x.fr;;75013',
      'Ahmadi;Mohammed;14/03/1998;b@x.fr;;75013',
      'Ahmadi;Mohammad;14/03/1998;c@x.fr;;75013',
    );
    const [one, two, three] = [await idOf('Mohamed'), await idOf('Mohammed'), await idOf('Mohammad')];
    const first = must(await merges.merge(ctx, { keepId: one, absorbId: two, take: [] }));
    expect(await merges.merge(ctx, { keepId: three, absorbId: two, take: [] })).toMatchObject({
      refusal: { code: 'ALREADY_MERGED' },
    });
    expect(await merges.merge(ctx, { keepId: two, absorbId: three, take: [] })).toMatchObject({
      refusal: { code: 'ALREADY_MERGED' },
    });
    const second = must(await merges.merge(ctx, { keepId: three, absorbId: one, take: [] }));
    expect(await merges.undo(ctx, first.id)).toMatchObject({ refusal: { code: 'MERGE_CHANGED_SINCE' } });
    must(await merges.undo(ctx, second.id));
    await enrol('mentee', 'Kane;Awa;01/02/1999;b@x.fr;;75013');
    expect(await merges.undo(ctx, first.id)).toMatchObject({ refusal: { code: 'EMAIL_TAKEN' } });
  });

  it('know no file of another association', async () => {
    await enrol(
      'mentee',
      'Ahmadi;Mohamed;14/03/1998;a@x.fr;;75013',
      'Ahmadi;Mohammed;14/03/1998;b@x.fr;;75013',
    );
    const [keepId, absorbId] = [await idOf('Mohamed'), await idOf('Mohammed')];
    const merge = must(await merges.merge(ctx, { keepId, absorbId, take: [] }));
    const neighbour = await app.association('Voisine');
    expect(await merges.merge(neighbour, { keepId, absorbId, take: [] })).toMatchObject({
      refusal: { code: 'PERSON_UNKNOWN' },
    });
    expect(await merges.undo(neighbour, merge.id)).toMatchObject({ refusal: { code: 'MERGE_UNKNOWN' } });
    expect(await merges.undo(ctx, 'x')).toMatchObject({ refusal: { code: 'MERGE_UNKNOWN' } });
    expect((await duplicates.candidates(neighbour, null, {})).totalCount).toBe(0);
  });

  test('law: merge then undo is the identity on all rows', async () => {
    const file = fc.record({
      given: fc.constantFrom('Nora', 'Norah', 'Salma'),
      phone: fc.constantFrom('', '0612345678', '0712345678'),
      place: fc.constantFrom('75013', '93100'),
      roles: fc.subarray(['mentor', 'mentee'] as const, { minLength: 1 }),
      account: fc.boolean(),
    });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        file,
        file,
        fc.subarray([...MERGED_FACTS]),
        fc.boolean(),
        async (a, b, take, wished) => {
          count += 1;
          const ids: Id[] = [];
          for (const [at, one] of [a, b].entries()) {
            const email = `p${count}-${at}@x.fr`;
            for (const role of one.roles)
              await enrol(role, `Benali;${one.given};01/02/1980;${email};${one.phone};${one.place}`);
            const [{ id }] = await app.database.sql<{ id: Id }>(
              `SELECT id FROM person WHERE email = $1 AND association_id = $2`,
              [email, ctx.associationId],
            );
            ids.push(id);
            if (one.account) await account(id, email);
          }
          if (wished) {
            await app.database.sql(`UPDATE participation SET wished_partner_ids = $2 WHERE person_id = $1`, [
              ids[0],
              ids,
            ]);
          }
          const before = await everything();
          const merge = must(await merges.merge(ctx, { keepId: ids[0], absorbId: ids[1], take }));
          expect(await everything()).not.toEqual(before);
          must(await merges.undo(ctx, merge.id));
          expect(await everything()).toEqual(before);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  describe('the keys of duplicates', () => {
    const written = [
      'Mohamed',
      'EL-HASSAN',
      'Łukasz Đorđević',
      'İbrahim',
      'Иванов',
      'O’Neill',
      '  al  ',
      'xx',
      '',
    ];
    const looked = async () => (await names(20)).pairs;
    const due = () =>
      app.database.sql('SELECT FROM person_key_due WHERE association_id = $1', [ctx.associationId]);

    /** People written by hand, past every service; of the first two the day of birth is the same. */
    async function write(...givenNames: readonly string[]): Promise<void> {
      await app.database.sql(
        `INSERT INTO person (association_id, id, given_name, family_name, gender, birth_date, email, created_at, updated_at)
         SELECT $1, gen_random_uuid(), given, 'Noël', 'female', date '1990-02-03' + 11 * greatest(0, n::int - 2),
                'p.' || n || '+b@gmail.com', now(), now()
           FROM unnest($2::text[]) WITH ORDINALITY AS named (given, n)`,
        [ctx.associationId, givenNames],
      );
    }

    it('are those of the domain, whoever wrote the people', async () => {
      await write(...written);
      await looked();
      const rows = await app.database.sql<Record<'given' | 'born' | 'email' | 'keys', string>>(
        `SELECT given_name AS given, person.birth_date::text AS born, email, ARRAY[name_key, family_key, email_key] AS keys
           FROM person_key JOIN person USING (association_id, id) WHERE association_id = $1`,
        [ctx.associationId],
      );
      expect(rows).toHaveLength(written.length);
      for (const { given, born, email, keys } of rows) {
        expect(keys).toEqual([nameKey(given, 'Noël', born), familyKey('Noël', born), emailKey(email)]);
      }
    });

    it('follow a name that is changed, and are made once', async () => {
      await write('Mohamed', 'Oleksandr');
      expect(await looked()).toEqual([]);
      await app.database.sql(
        `UPDATE person SET given_name = 'Muhammad', phone = '+33611111111' WHERE id = $1`,
        [await idOf('Oleksandr')],
      );
      expect(await due()).toHaveLength(1);
      expect(await looked()).toEqual([['Mohamed', 'Muhammad']]);
      await app.database.sql(`UPDATE person SET phone = NULL WHERE id = $1`, [await idOf('Muhammad')]);
      expect(await due()).toEqual([]);
    });

    it('are made for many at a time, and by one of those who look at once', async () => {
      await write(...Array.from({ length: 2_500 }, (_, at) => (at < 2 ? 'Salma' : `${at}`)));
      const found = await Promise.all([looked(), looked()]);
      expect(found).toEqual([[['Salma', 'Salma']], [['Salma', 'Salma']]]);
      expect(await due()).toEqual([]);
    });
  });

  async function account(personId: Id, email: string): Promise<void> {
    await app.database.sql(
      `INSERT INTO user_account (association_id, id, email, name, roles, person_id, language, created_at)
       VALUES ($1, gen_random_uuid(), $2, 'Compte', '{mentee}', $3, 'fr', now())`,
      [ctx.associationId, email, personId],
    );
  }
});
