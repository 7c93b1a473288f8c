import { AccountsServerModule } from '@tdu/accounts-server';
import { permissionsOf } from '@tdu/accounts-domain';
import { CHARTER_SIGNERS, covers, outlookOf } from '@tdu/duos-domain';
import { type CalendarDate, type Id, type RequestContext, addDays, today } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { type TestApp, startTestApp } from '@tdu/testing';
import fc from 'fast-check';
import { jest } from '@jest/globals';
import { CharterService, DuosServerModule, DuosService, MeetingsService, OutlooksService } from '../index.js';
import { type DuoStage, duoStage } from '../testing/duo-stage.js';
import { OutlookRepository } from './outlook.repository.js';

/** What happens on the next day looked at: days that pass, then a fact about one of the duos, or none. */
interface Turn {
  readonly days: number;
  readonly duo: number;
  readonly fact: 'met' | 'missed' | 'paused' | 'extended' | 'closed' | 'none';
}

const turns = fc.array(
  fc.record<Turn>({
    days: fc.integer({ min: 1, max: 45 }),
    duo: fc.integer({ min: 0, max: 2 }),
    fact: fc.constantFrom('met', 'missed', 'paused', 'extended', 'closed', 'none', 'none'),
  }),
  { minLength: 3, maxLength: 8 },
);

/** Real: PostgreSQL with its row-level security. */
describe('the nightly recomputation of calendars', () => {
  let app: TestApp;
  let stage: DuoStage;
  let duoIds: Id[];
  let coordinator: RequestContext;
  let outlooks: OutlooksService;

  beforeAll(async () => {
    app = await startTestApp([AccountsServerModule, DuosServerModule]);
    outlooks = app.get(OutlooksService);
  });
  afterAll(() => app.close());
  afterEach(() => jest.restoreAllMocks());

  const moveTo = (date: CalendarDate) => app.clock.moveTo(new Date(`${date}T09:00:00Z`));
  const stale = (until: CalendarDate | null) =>
    app.database.sql('UPDATE duo SET outlook_until = $2 WHERE association_id = $1', [
      stage.ctx.associationId,
      until,
    ]);

  /** Two running duos and one whose charter nobody signed. */
  async function start(): Promise<void> {
    moveTo('2026-01-10');
    stage = await duoStage(app);
    coordinator = stage.as({ permissions: permissionsOf(['coordinator']) });
    for (let pair = 0; pair < 3; pair++) await stage.pair();
    duoIds = await app.get(DuosService).formAccepted(stage.ctx);
    for (const duoId of duoIds.slice(0, 2))
      for (const signer of CHARTER_SIGNERS)
        await app.get(CharterService).sign(stage.ctx, { duoId, signer, name: 'Une Personne' });
  }

  async function happens({ duo, fact }: Turn, on: CalendarDate): Promise<void> {
    const duoId = duoIds[duo];
    const duos = app.get(DuosService);
    if (fact === 'met' || fact === 'missed')
      await app
        .get(MeetingsService)
        .log(coordinator, { duoId, heldOn: on, status: fact === 'met' ? 'held' : 'missed' });
    if (fact === 'paused') await duos.pause(coordinator, { duoId, from: on, until: addDays(on, 20) });
    if (fact === 'extended') await duos.extend(coordinator, { duoId, until: '2026-09-09' });
    if (fact === 'closed') await duos.close(coordinator, { duoId, reason: 'moved_away' });
  }

  /** How open duos stand today, as lists read it. */
  const asKept = async () =>
    app.database.sql(
      `SELECT o.duo_id || ' ' || o.aspect || ' ' || o.kind || ' ' || coalesce(o.reason, '') ||
              CASE WHEN o.kind IN ('on_track', 'due') THEN '' ELSE ' ' || o.due_on END AS line
         FROM duo_outlook o JOIN duo d ON d.id = o.duo_id AND d.state <> 'closed'
        WHERE o.association_id = $1 AND o.from_on <= $2::date AND (o.until_on IS NULL OR o.until_on >= $2::date)`,
      [stage.ctx.associationId, today(app.clock)],
    );

  /** The same, computed today for every duo from nothing but its facts. */
  const asComputed = () =>
    app.get(Tenancy).withTenant(stage.ctx, async (tx) => {
      const day = today(app.clock);
      const snapshots = await app.get(DuosService).openDuosSnapshot(tx);
      return snapshots.flatMap(({ duoId, calendar, life }) => {
        const { lateness, risk, work } = outlookOf(calendar, life, day);
        const now = <T extends Parameters<typeof covers>[0]>(spans: readonly T[]) =>
          spans.filter((span) => covers(span, day));
        return [
          ...now(lateness).map(
            ({ state, since }) => `${duoId} lateness ${state} ${since === null ? '' : ` ${since}`}`,
          ),
          ...now(risk).map(({ sign, label, since }) => `${duoId} risk ${sign} ${label} ${since}`),
          ...now(work).map(({ kind, reason, dueOn }) => `${duoId} work ${kind} ${reason} ${dueOn}`),
        ];
      });
    });

  it('law: night after night only what is due is worked out, and it says what working out everything says', async () => {
    await fc.assert(
      fc.asyncProperty(turns, async (story) => {
        await start();
        await outlooks.refreshStale(stage.ctx);
        for (const turn of story) {
          const day = addDays(today(app.clock), turn.days);
          moveTo(day);
          await happens(turn, day);
          await outlooks.refreshStale(stage.ctx);
          const kept = (await asKept()).map(({ line }) => line as string);
          expect(kept.sort()).toEqual((await asComputed()).sort());
        }
      }),
      { numRuns: 6 },
    );
  });

  it('has nothing to do the same night again, nor the next one, and all of it after an upgrade', async () => {
    await start();
    await outlooks.refreshStale(stage.ctx);
    expect(await outlooks.refreshStale(stage.ctx)).toBe(0);
    moveTo('2026-01-11');
    expect(await outlooks.refreshStale(stage.ctx)).toBe(0);
    moveTo('2026-03-15');
    expect(await outlooks.refreshStale(stage.ctx)).toBeGreaterThan(0);
    await stale(null);
    expect(await outlooks.refreshStale(stage.ctx)).toBe(3);
  });

  it('goes on where it was cut off, and writes nothing by half', async () => {
    await start();
    await stale(null);
    const before = await asKept();
    jest.spyOn(OutlookRepository.prototype, 'rewrite').mockRejectedValue(new Error('cut off'));
    await expect(outlooks.refreshStale(stage.ctx)).rejects.toThrow('cut off');
    expect((await asKept()).length).toBe(before.length);
    jest.restoreAllMocks();
    await outlooks.refreshStale(stage.ctx);
    expect(await outlooks.refreshStale(stage.ctx)).toBe(0);
  });

  it('is shared by two workers, and gives former rows the order of urgency of this version', async () => {
    await start();
    await stale(null);
    await app.database.sql(`UPDATE duo_outlook SET rank = 99 WHERE association_id = $1 AND aspect = 'work'`, [
      stage.ctx.associationId,
    ]);
    const done = await Promise.all([1, 2].map(() => outlooks.refreshStale(stage.ctx)));
    expect(done[0] + done[1]).toBe(3);
    const rows = await app.database.sql('SELECT FROM duo_outlook WHERE association_id = $1 AND rank = 99', [
      stage.ctx.associationId,
    ]);
    expect(rows).toEqual([]);
  });
});
