import { type Id, type RequestContext, newId, today } from '@tdu/kernel';
import { type PoolMember, openSteps, screeningSection } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import type { TestApp } from '@tdu/testing';
import { PeopleService } from '../people.service.js';
import { makeProgramme, startPeople } from '../testing/people-stage.js';
import { PoolSummaryService } from './pool-summary.service.js';

const SCREENING = {
  mentor: {
    minimumAge: 18,
    maximumAge: 70,
    mostDuos: 2,
    steps: [
      { key: 'interview', label: 'Entretien' },
      { key: 'training', label: 'Formation', validityMonths: 12 },
    ],
  },
  mentee: { minimumAge: 18, steps: [] },
};

/** Real: PostgreSQL. */
describe('the pool at a glance', () => {
  let app: TestApp;
  let ctx: RequestContext;
  let programmeId: Id;
  beforeAll(async () => {
    app = await startPeople();
  });
  beforeEach(async () => {
    ctx = await app.association();
    programmeId = await makeProgramme(app, ctx, SCREENING);
  });
  afterAll(() => app.close());

  /** People who differ by what `n` divides: ages around the bounds, steps missing, to come, expired. */
  const fill = async (count: number, role: 'mentor' | 'mentee', state = 'admitted') => {
    const ids = Array.from({ length: count }, newId);
    await app.database.sql(
      `INSERT INTO person (association_id, id, given_name, family_name, gender, birth_date, email, created_at, updated_at)
       SELECT $1, id, 'Nora', 'Benali', 'female', '1950-11-15'::date + n::int * 113 % 22000, id || '@example.org', now(), now()
         FROM unnest($2::uuid[]) WITH ORDINALITY AS people (id, n)`,
      [ctx.associationId, ids],
    );
    // Or each key to a person is checked by the plan for an empty table: all people read for each of them.
    await app.database.sql('ANALYZE person');
    await app.database.sql(
      `INSERT INTO participation (association_id, id, person_id, programme_id, role, state, objectives, availability,
                                  interests, video, capacity, registered_on, screening, created_at, updated_at)
       SELECT $1, gen_random_uuid(), id, $3, $4, $5, '{}', '{}', '{}', true, 1 + n % 3, '2026-01-01',
              jsonb_strip_nulls(jsonb_build_object(
                'interview', CASE WHEN n % 7 = 0 THEN NULL ELSE '2026-11-' || 10 + n % 20 END,
                'training', CASE WHEN n % 5 = 0 THEN NULL ELSE '2025-11-' || 10 + n % 20 END)), now(), now()
         FROM unnest($2::uuid[]) WITH ORDINALITY AS people (id, n)`,
      [ctx.associationId, ids, programmeId, role, state],
    );
  };
  const summary = () => app.get(PoolSummaryService).of(ctx, programmeId);

  it('counts in the database what the pool itself says, person by person', async () => {
    await fill(400, 'mentor');
    await fill(300, 'mentee', 'applied');
    await fill(50, 'mentor', 'alumni');
    const pool = await app.get(PeopleService).pool(ctx, programmeId);
    const ready = pool.filter(({ screeningMissing }) => screeningMissing.length === 0);
    const mentors = ready.filter(({ role }) => role === 'mentor');
    expect(await summary()).toEqual({
      mentors: 400,
      mentees: 300,
      screeningOpen: 700 - ready.length,
      admittedMentors: mentors.length,
      admittedMentees: ready.length - mentors.length,
      places: mentors.reduce((sum, { capacity }) => sum + capacity, 0),
      countedAt: ctx.clock.now(),
    });
    expect(mentors.length).toBeGreaterThan(10);
    expect(mentors.length).toBeLessThan(380);
  });

  it('is the rule of `openSteps`, also for who was read by pages', async () => {
    await fill(120, 'mentor');
    const version = await app.get(ProgrammesService).current(ctx, programmeId);
    const { mentor } = readSection(version, screeningSection);
    const pages: PoolMember[][] = [];
    await app.get(Tenancy).withSnapshot(ctx, async (tx) => {
      for await (const page of app.get(PeopleService).poolPages(tx, programmeId, 25)) pages.push(page);
    });
    expect(pages.map(({ length }) => length)).toEqual([25, 25, 25, 25, 20]);
    const seen: string[] = [];
    for (const page of pages) {
      for (const { participationId, birthDate, screeningMissing } of page) {
        const [{ screening }] = await app.database.sql<{ screening: Record<string, string> }>(
          'SELECT screening FROM participation WHERE id = $1',
          [participationId],
        );
        expect(screeningMissing).toEqual(openSteps(mentor, { birthDate, screening }, today(ctx.clock)));
        seen.push(participationId);
      }
    }
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen).toHaveLength(120);
  });

  it('of nobody is zeros', async () => {
    expect(await summary()).toMatchObject({ mentors: 0, mentees: 0, places: 0, screeningOpen: 0 });
  });

  it('of a small pool is counted each time; of a large one it shows again for half a minute', async () => {
    await fill(10, 'mentee');
    expect((await summary()).mentees).toBe(10);
    await fill(20_000, 'mentee');
    expect((await summary()).mentees).toBe(20_010);
    await fill(5, 'mentee');
    expect((await summary()).mentees).toBe(20_010);
    app.clock.moveTo(new Date(app.clock.now().getTime() + 31_000));
    expect((await summary()).mentees).toBe(20_010);
    for (let turn = 0; turn < 100 && (await summary()).mentees !== 20_015; turn++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await summary()).mentees).toBe(20_015);
  });

  it('of another association stays its own', async () => {
    await fill(3, 'mentor');
    const stranger = await app.association('Voisine');
    await expect(app.get(PoolSummaryService).of(stranger, programmeId)).rejects.toThrow();
  });
});
