import type { Id, RequestContext } from '@tdu/kernel';
import { type TestApp, must } from '@tdu/testing';
import { ImportsService } from '../imports/imports.service.js';
import { makeProgramme, sheet, startPeople } from '../testing/people-stage.js';
import { PoolDuos } from './pool-duos.js';
import { type PoolFilter, PoolViewService } from './pool-view.service.js';

const SCREENING = {
  mentor: { mostDuos: 2, steps: [{ key: 'interview', label: 'Entretien', column: 'Entretien' }] },
  mentee: { steps: [] },
};
const MENTORS = `Nom;Prénom;Date de naissance;E-mail;Code postal;Entretien;Date d'inscription;Nombre de duos
A;Nora;01/02/1980;a@example.org;75013;05/10/2026;01/10/2026;1
B;Awa;01/02/1981;b@example.org;59000;;01/09/2026;5
C;Luc;01/02/1982;c@example.org;75013;05/10/2026;01/08/2026;1
D;Mia;01/02/1983;d@example.org;75013;05/10/2026;01/08/2026;1`;

/** Real: PostgreSQL with its row-level security. Duos are told by a table of this spec. Today is 21 November 2026. */
describe('the view of a pool', () => {
  let app: TestApp;
  let ctx: RequestContext;
  let programmeId: Id;
  let view: PoolViewService;

  beforeAll(async () => {
    app = await startPeople();
    view = app.get(PoolViewService);
    ctx = await app.association();
    programmeId = await makeProgramme(app, ctx, SCREENING);
    const file = { programmeId, role: 'mentor' as const, fileName: 'm.csv', stream: sheet(MENTORS) };
    must(await app.get(ImportsService).importFile(ctx, file));
  });
  afterAll(() => app.close());
  afterEach(() => duosAre([]));

  /** Seats: who, since when, whether the duo is still there. */
  const duosAre = (seats: readonly [email: string, formedOn: string, isOpen: boolean][]) => {
    const rows = seats.map(
      ([email, day, open]) => `SELECT p.id AS participation_id, '${day}'::date AS formed_on,
      ${open} AS is_open FROM participation p JOIN person s ON s.id = p.person_id
      WHERE p.association_id = $1 AND s.email = '${email}@example.org'`,
    );
    const nobody =
      'SELECT NULL::uuid AS participation_id, NULL::date AS formed_on, false AS is_open WHERE $1::uuid IS NULL';
    app.get(PoolDuos).register([nobody, ...rows].join(' UNION ALL '));
  };
  const names = async (filter: PoolFilter = {}, order: 'longest' | 'shortest' = 'longest') =>
    (await view.waiting(ctx, programmeId, 'mentor', filter, order, {})).edges.map(
      ({ node }) => node.name.split(' ')[0],
    );

  it('tells who waits, for how long and for what', async () => {
    const { edges, totalCount } = await view.waiting(ctx, programmeId, 'mentor', {}, 'longest', {});
    expect(await totalCount).toBe(4);
    expect(
      edges.map(({ node: { name, waitingDays, places, openSteps } }) => [
        name,
        waitingDays,
        places,
        openSteps,
      ]),
    ).toEqual([
      [expect.stringMatching(/Luc C|Mia D/), 112, 1, []],
      [expect.stringMatching(/Luc C|Mia D/), 112, 1, []],
      ['Awa B', 81, 2, ['Entretien']],
      ['Nora A', 51, 1, []],
    ]);
  });

  it('narrows by what is open, place and time', async () => {
    expect((await names({ ready: true })).sort()).toEqual(['Luc', 'Mia', 'Nora']);
    expect(await names({ ready: false })).toEqual(['Awa']);
    expect(await names({ department: '59' })).toEqual(['Awa']);
    expect(await names({ waitingSince: '2026-09-01', ready: false })).toEqual(['Awa']);
    expect((await names({}, 'shortest')).slice(0, 2)).toEqual(['Nora', 'Awa']);
  });

  it('gives page after page everybody once, both ways', async () => {
    for (const order of ['longest', 'shortest'] as const) {
      const seen: string[] = [];
      for (let after: string | undefined; ;) {
        const { edges, pageInfo } = await view.waiting(ctx, programmeId, 'mentor', {}, order, {
          first: 1,
          after,
        });
        seen.push(...edges.map(({ node }) => node.participationId));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor!;
      }
      expect(new Set(seen).size).toBe(4);
      expect(seen).toHaveLength(4);
    }
  });

  it('leaves out whoever has no place free, and takes back whose duo is closed', async () => {
    duosAre([
      ['a', '2026-10-20', true],
      ['b', '2026-10-20', true],
      ['c', '2026-10-20', false],
    ]);
    expect((await names()).sort()).toEqual(['Awa', 'Luc', 'Mia']);
  });

  it('leaves out an application nobody looked at from those who are ready', async () => {
    await app.database.sql(
      `UPDATE participation SET state = 'applied' WHERE association_id = $1 AND registered_on = '2026-10-01'`,
      [ctx.associationId],
    );
    expect(await names({ ready: true })).not.toContain('Nora');
    const { edges } = await view.waiting(ctx, programmeId, 'mentor', { ready: false }, 'shortest', {});
    expect(edges[0].node).toMatchObject({ name: 'Nora A', openSteps: ['Candidature à examiner'] });
  });

  it('tells how long it took until the first duo, month by month', async () => {
    duosAre([
      ['a', '2026-10-11', true],
      ['c', '2026-10-31', false],
      ['c', '2026-11-15', true],
      ['d', '2026-09-10', true],
    ]);
    expect(await view.timeToMatch(ctx, programmeId, 'mentor')).toEqual([
      { month: '2026-10', people: 2, median: 50.5, p90: 82.9 },
      { month: '2026-09', people: 1, median: 40, p90: 40 },
    ]);
  });

  it('of another association shows nobody', async () => {
    const other = await app.association('Voisine');
    expect(await (await view.waiting(other, programmeId, 'mentor', {}, 'longest', {})).totalCount).toBe(0);
    expect(await view.timeToMatch(other, programmeId, 'mentor')).toEqual([]);
  });
});
