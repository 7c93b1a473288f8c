import type { Id, RequestContext } from '@tdu/kernel';
import { type TestApp, must } from '@tdu/testing';
import fc from 'fast-check';
import { makeProgramme, sheet, startPeople } from '../testing/people-stage.js';
import { ImportUndoService } from './import-undo.service.js';
import { ImportsService } from './imports.service.js';

const HEADINGS = 'Nom;Prénom;Né(e) le;Email;Tél.;CP;Niveau de français';
const TOWNS = ['75013', '59000', '13001'];
const LEVELS = ['A1', 'A2', 'B1', ''];

/** Real: PostgreSQL with its row-level security. Today is 21 November 2026. */
describe('an import that is undone', () => {
  let app: TestApp;
  let ctx: RequestContext;
  let programmeId: Id;
  let imports: ImportsService;
  let undoing: ImportUndoService;

  beforeAll(async () => {
    app = await startPeople();
    imports = app.get(ImportsService);
    undoing = app.get(ImportUndoService);
  });
  beforeEach(async () => {
    ctx = await app.association();
    programmeId = await makeProgramme(app, ctx, { mentor: { steps: [] }, mentee: { steps: [] } });
  });
  afterAll(() => app.close());

  const people = (...rows: string[]) =>
    imports.importFile(ctx, {
      programmeId,
      role: 'mentee',
      fileName: 'f.csv',
      stream: sheet([HEADINGS, ...rows].join('\n')),
    });
  const rowOf = (n: number, town = '75013', level = 'B1') =>
    `SAFI;Najib${'abcdefghij'[n]};15/02/1991;n${n}@example.org;06 20 53 80 75;${town};${level}`;
  const state = async () =>
    app.database.sql(
      `SELECT to_jsonb(x) AS row FROM person x WHERE association_id = $1
       UNION ALL SELECT to_jsonb(p) FROM participation p WHERE association_id = $1 ORDER BY 1`,
      [ctx.associationId],
    );

  it('leaves everybody as before, whoever was new, changed or the same', async () => {
    const person = fc.record({
      n: fc.nat({ max: 9 }),
      town: fc.constantFrom(...TOWNS),
      level: fc.constantFrom(...LEVELS),
    });
    const cohort = fc.uniqueArray(person, { selector: ({ n }) => n, minLength: 1, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(fc.array(cohort, { minLength: 1, maxLength: 4 }), async (sheets) => {
        ctx = await app.association();
        programmeId = await makeProgramme(app, ctx, { mentor: { steps: [] }, mentee: { steps: [] } });
        const before: unknown[] = [];
        const runs: Id[] = [];
        for (const rows of sheets) {
          before.push(await state());
          runs.push(must(await people(...rows.map(({ n, town, level }) => rowOf(n, town, level)))).id);
        }
        for (const id of runs.reverse()) {
          expect(must(await undoing.undo(ctx, id)).state).toBe('undone');
          expect(await state()).toEqual(before.pop());
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('is undone once, however often it is asked', async () => {
    const { id } = must(await people(rowOf(1)));
    const first = must(await undoing.undo(ctx, id));
    expect(must(await undoing.undo(ctx, id)).undoneAt).toEqual(first.undoneAt);
    expect(await imports.commit(ctx, id)).toMatchObject({ ok: false, refusal: { code: 'IMPORT_COMMITTED' } });
    must(await people(rowOf(1)));
  });

  it.each<[string, string, RegExp]>([
    [
      'a file was changed',
      `UPDATE participation SET capacity = 2, updated_at = now()`,
      /Najibb SAFI \(fiche modifiée\)/,
    ],
    [
      'somebody was given an account',
      `INSERT INTO user_account (association_id, id, email, name, roles, person_id, created_at)
       SELECT association_id, gen_random_uuid(), 'n@example.org', 'N', '{mentee}', id, now() FROM person`,
      /Najibb SAFI \(a un compte\)/,
    ],
  ])('is refused when %s, by name, and nothing changes', async (_what, sql, message) => {
    const { id } = must(await people(rowOf(1), rowOf(2)));
    await app.database.sql(
      `${sql} WHERE association_id = $1 ${sql.startsWith('INSERT') ? `AND email = 'n1@example.org'` : `AND person_id = (SELECT id FROM person WHERE email = 'n1@example.org' AND association_id = $1)`}`,
      [ctx.associationId],
    );
    const before = await state();
    const refused = await undoing.undo(ctx, id);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'IMPORT_CHANGED_SINCE' } });
    expect(refused.ok || refused.refusal.message).toMatch(message);
    expect(refused.ok || refused.refusal.message).not.toMatch(/Najibc/);
    expect(await state()).toEqual(before);
  });

  it('is refused while a later import stands on it, and done once that one is undone', async () => {
    const first = must(await people(rowOf(1)));
    const second = must(await people(rowOf(1, '59000')));
    expect(await undoing.undo(ctx, first.id)).toMatchObject({
      ok: false,
      refusal: { code: 'IMPORT_CHANGED_SINCE' },
    });
    must(await undoing.undo(ctx, second.id));
    must(await undoing.undo(ctx, first.id));
    expect(await state()).toEqual([]);
  });

  it('can be undone for thirty days, and what it kept is let go after', async () => {
    const old = must(await people(rowOf(1)));
    const aged = (days: number) =>
      app.database.sql(
        `UPDATE import_run SET committed_at = committed_at - $2::int * interval '1 day' WHERE id = $1`,
        [old.id, days],
      );
    await aged(31);
    expect(await undoing.undo(ctx, old.id)).toMatchObject({ ok: false, refusal: { code: 'IMPORT_TOO_OLD' } });
    must(await people(rowOf(2)));
    const kept = await app.database.sql(`SELECT import_id FROM import_change WHERE association_id = $1`, [
      ctx.associationId,
    ]);
    expect(kept).toHaveLength(1);
  });

  it('that wrote nothing, or of another association, is refused', async () => {
    const stream = sheet(`${HEADINGS}\n${rowOf(1)}`);
    const checked = must(
      await imports.importFile(ctx, { programmeId, role: 'mentee', fileName: 'f.csv', stream, dryRun: true }),
    );
    expect(await undoing.undo(ctx, checked.id)).toMatchObject({
      ok: false,
      refusal: { code: 'IMPORT_NOT_COMMITTED' },
    });
    ctx = await app.association('Voisine');
    expect(await undoing.undo(ctx, checked.id)).toMatchObject({
      ok: false,
      refusal: { code: 'IMPORT_UNKNOWN' },
    });
  });
});
