import type { DuoRecord } from '@tdu/duos-server';
import {
  alumniMeetings,
  calendarSection,
  companionRole,
  lengthLabel,
  nightsBefore,
  papersDue,
  periods,
} from '@tdu/duos-domain';
import { ImpactService, LivedFigures, TargetsService } from '@tdu/impact-server';
import { type IndicatorsSettings, type Moment, indicatorOf, indicatorsSection } from '@tdu/impact-domain';
import { type CalendarDate, addDays, addMonths } from '@tdu/kernel';
import { matchingSection } from '@tdu/matching-domain';
import { screeningSection } from '@tdu/people-domain';
import { AdmissionService } from '@tdu/people-server';
import { PRESET_KEYS, readSection } from '@tdu/programmes-domain';
import { ProgrammeVersions, ProgrammesService } from '@tdu/programmes-server';
import { type TestApp, must } from '@tdu/testing';
import { ProgrammeLife, startParts } from './support/programme-life.js';
import { PROMISES, type Promised } from './support/programme-promises.js';
import { REFERRING_KINDS, ReferringDesks } from './support/referring-desks.js';

const FIRST_DAY = '2026-01-05';

/** Real: PostgreSQL and the services of every part from people to impact. The clock is moved, nothing is faked. */
describe('the programmes of the field', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startParts();
  });
  afterAll(() => app.close());

  describe.each(PRESET_KEYS.map((key) => [key, PROMISES[key]] as const))('%s', (key, promised) => {
    it('plays one duo through its whole life', async () => {
      const life = await ProgrammeLife.of(app, key, FIRST_DAY);
      const [mentor, mentee] = await apply(life);
      const duo = await pair(life);
      expect(duo.row).toMatchObject({ mentorParticipationId: mentor, menteeParticipationId: mentee });
      const started = await start(life, duo, promised);
      await live(life, started, promised);
      await measure(life, started, 'end');
      const closed = await close(life, started);
      await reachTarget(life, closed, promised);
      await after(life, closed);
    }, 20_000);

    it('says what it is published to be', async () => {
      const { version } = await ProgrammeLife.of(app, key, FIRST_DAY);
      const calendar = readSection(version, calendarSection);
      const { rhythmNote, minutes, steps, framed } = promised;
      expect(lengthLabel(calendar)).toBe(promised.length ?? 'durée non précisée');
      if (rhythmNote) expect(calendar.rhythmNote).toMatch(rhythmNote);
      if (minutes) expect(calendar.meetingMinutes).toEqual({ from: minutes[0], to: minutes[1] });
      if (framed) expect(calendar.firstMeeting).toMatchObject({ withTeam: true });
      const screening = readSection(version, screeningSection);
      for (const role of ['mentor', 'mentee'] as const)
        expect(screening[role].steps.map(({ kind }) => kind)).toEqual(steps?.[role] ?? []);
      const { criteria } = readSection(version, matchingSection);
      expect(criteria.map(({ criterion }) => criterion)).toEqual(
        expect.arrayContaining([...(promised.weighs ?? [])]),
      );
      const { measured, achieved } = readSection(version, indicatorsSection);
      expect(achieved).toBe(promised.achieves);
      const counted = measured.flatMap(({ indicator, moments }) => [
        indicator,
        ...moments.map((moment) => `${indicator}@${moment}`),
      ]);
      expect(counted).toEqual(expect.arrayContaining([...promised.counts]));
    });

    for (const [role, about] of promised.refuses ?? []) {
      it(`makes no pair with a ${role} of ${JSON.stringify(about)}`, async () => {
        const life = await ProgrammeLife.of(app, key, FIRST_DAY);
        await life.admit(role === 'mentor' ? 'mentee' : 'mentor');
        await life.admit(role, about);
        expect((await life.match()).proposals).toEqual([]);
        await life.admit(role);
        expect((await life.match()).proposals).toHaveLength(1);
      });
    }
  });

  it('of the women’s programme keep a man out on both sides', async () => {
    const life = await ProgrammeLife.of(app, 'unir-femmes', FIRST_DAY);
    await life.admit('mentor', { gender: 'male' });
    await life.admit('mentee', { gender: 'male' });
    expect((await life.match()).proposals).toEqual([]);
  });

  it('of peer support give a compatriot to whoever wishes for one, and look at no country otherwise', async () => {
    const life = await ProgrammeLife.of(app, 'refugie-a-refugie', FIRST_DAY);
    const [other, compatriot] = [
      await life.admit('mentor', { country: 'SY' }),
      await life.admit('mentor', { country: 'AF' }),
    ];
    await life.admit('mentee', { country: 'AF', peerWish: 'country' });
    const wished = (await life.match()).proposals;
    expect(wished.map(({ mentorParticipationId }) => mentorParticipationId)).toEqual([compatriot]);
    expect(other).toBeDefined();
  });

  it('of JRS hand the guest from host to host, and count nights and hosts', async () => {
    const life = await ProgrammeLife.of(app, 'jrs-welcome', FIRST_DAY);
    await apply(life);
    const { id, rules } = await start(life, await pair(life), PROMISES['jrs-welcome']);
    const host = companionRole(rules.calendar, 'host')!;
    expect(host.changeAfterWeeks).toEqual({ from: 4, to: 6 });
    const hosts = [await life.admit('mentor'), await life.admit('mentor')];
    for (const turn of [0, 1, 0]) {
      must(await life.companion(id, 'host', hosts[turn]));
      life.moveTo(addDays(life.today, 7 * host.changeAfterWeeks!.to));
    }
    const figures = await app.get(LivedFigures).of(life.ctx, life.programmeId);
    expect(figures.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['nights', 3 * 42],
      ['hosts', 2],
    ]);
    expect(nightsBefore({ startsOn: FIRST_DAY, endsOn: null }, life.today)).toBe(3 * 42);
  });

  it('of Tandem Réfugiés set a French coach beside the duo, who is neither of the two', async () => {
    const life = await ProgrammeLife.of(app, 'tandem-refugies', FIRST_DAY);
    const [mentor] = await apply(life);
    const { id } = await start(life, await pair(life), PROMISES['tandem-refugies']);
    expect(await life.companion(id, 'french-coach', mentor)).toMatchObject({
      refusal: { code: 'COMPANION_IN_DUO' },
    });
    const untrained = await life.enrol('mentor');
    expect(await life.companion(id, 'french-coach', untrained)).toMatchObject({
      refusal: { code: 'COMPANION_NOT_ADMITTED' },
    });
    expect(await life.companion(id, 'french-coach', await life.admit('mentor'))).toMatchObject({ ok: true });
  });

  it('of Volont’R give a mentor one duo, however many places he or she offers', async () => {
    const life = await ProgrammeLife.of(app, 'volont-r', FIRST_DAY);
    await life.admit('mentor', { capacity: 3 });
    for (const _ of [1, 2]) await life.admit('mentee');
    expect((await life.match()).proposals).toHaveLength(1);
  });

  it('are reached through those who refer people, who learn what became of them and nothing else', async () => {
    const life = await ProgrammeLife.of(app, 'duos-de-demain', FIRST_DAY);
    const desks = await ReferringDesks.open(app, life.ctx, life.programmeId);
    const { participationId } = await desks.refer('agir', { givenName: 'Najib' });
    for (const kind of REFERRING_KINDS) await desks.refer(kind, { givenName: `Amina ${kind}` });
    const decide = async (to: 'admitted' | 'alumni') =>
      must(await app.get(AdmissionService).decide(life.ctx, { participationId, to, reason: null }));
    await decide('admitted');
    const mentor = await life.admit('mentor');
    const duo = await pair(life);
    expect(duo.row).toMatchObject({
      mentorParticipationId: mentor,
      menteeParticipationId: participationId,
    });
    expect(await desks.outcomes()).toMatchObject({
      'Opérateur AGIR': { in_duo: 1, received: 1 },
      ...{ OFII: { received: 1 }, CADA: { received: 1 }, CPH: { received: 1 }, CCAS: { received: 1 } },
      ...{ 'Mission locale': { received: 1 }, Université: { received: 1 } },
    });
    await life.close((await start(life, duo, PROMISES['duos-de-demain'])).id);
    await decide('alumni');
    expect(await desks.outcomes()).toMatchObject({ 'Opérateur AGIR': { finished: 1, received: 1 } });
  });

  it('get new versions, and a running duo keeps the one it signed', async () => {
    const life = await ProgrammeLife.of(app, 'duos-de-demain', FIRST_DAY);
    await apply(life);
    const { id } = await start(life, await pair(life), PROMISES['duos-de-demain']);
    const calendar = { ...(life.version.sections.calendar as object), months: 9, rhythm: null };
    const sections = [{ name: 'calendar', json: JSON.stringify(calendar) }];
    const draft = { programmeId: life.programmeId, basedOn: life.version.id, sections };
    const published = must(await app.get(ProgrammeVersions).publish(life.ctx, draft));
    const told = must(await app.get(ProgrammeVersions).diff(life.ctx, life.version.id, published.id));
    expect(told.map(({ label, before, after: now }) => [label, before, now])).toEqual([
      ['Calendrier › Mois', '6', '9'],
      ['Calendrier › Rythme', 'Rencontres : 1 ; Par : mois', null],
    ]);
    const versions = await app.get(ProgrammeVersions).ofProgramme(life.ctx, life.programmeId);
    expect(versions.map(({ number, firstUsedAt }) => [number, firstUsedAt !== null])).toEqual([
      [2, false],
      [1, true],
    ]);
    const duo = await life.duo(id);
    expect(duo.row.programmeVersionId).toBe(life.version.id);
    expect(duo.rules.calendar).toMatchObject({ months: 6, rhythm: { meetings: 1 } });
    expect((await app.get(ProgrammesService).current(life.ctx, life.programmeId)).number).toBe(2);
  });

  it('1 jeune, 1 mentor counts the hours met', async () => {
    const life = await ProgrammeLife.of(app, '1-jeune-1-mentor', FIRST_DAY);
    await apply(life);
    const { id } = await start(life, await pair(life), PROMISES['1-jeune-1-mentor']);
    for (const day of ['2026-01-10', '2026-01-17', '2026-01-24']) {
      life.moveTo(day);
      await life.meet(id);
    }
    const figures = await app.get(LivedFigures).of(life.ctx, life.programmeId);
    expect(figures).toMatchObject([{ indicator: 'meeting_hours', value: 3 }]);
  });

  /** Both apply and pass the steps of the programme; before the last one nobody is proposed. */
  async function apply(life: ProgrammeLife) {
    const ids = [];
    for (const role of ['mentor', 'mentee'] as const) {
      const id = await life.enrol(role);
      if (life.steps(role).length > 0) expect((await life.match()).proposals).toEqual([]);
      await life.screen(id, role);
      ids.push(id);
    }
    return ids;
  }

  /** A run proposes the pair, both say yes. */
  async function pair(life: ProgrammeLife): Promise<DuoRecord> {
    const { runId, proposals } = await life.match();
    expect(proposals).toHaveLength(1);
    return life.formAll(runId, [proposals[0].id]);
  }

  /** Three signatures start the duo; where nothing is to be signed it has started. */
  async function start(
    life: ProgrammeLife,
    formed: DuoRecord,
    { charter, months, papers: expected, framed }: Promised,
  ): Promise<DuoRecord> {
    expect(formed.life.state).toBe(charter ? 'charter' : 'active');
    const duo = await life.sign(formed);
    const endsOn = months === null ? null : addDays(addMonths(FIRST_DAY, months), -1);
    expect(duo.life).toMatchObject({ state: 'active', startsOn: FIRST_DAY, endsOn });
    const papers = papersDue(duo.rules.papers, duo.life, new Set());
    expect(papers.map(({ key }) => key)).toEqual(expected ?? []);
    const first = life.due(duo).find(({ kind }) => kind === 'first_meeting');
    if (framed) expect(first).toMatchObject({ label: 'Première rencontre, avec l’équipe', done: false });
    return duo;
  }

  /** The duo meets by its own rhythm, misses one period, and does its reviews when they are due. */
  async function live(life: ProgrammeLife, duo: DuoRecord, { months, rhythm }: Promised): Promise<void> {
    const { calendar } = duo.rules;
    const last = duo.life.endsOn ?? addDays(addMonths(FIRST_DAY, 6), -1);
    const own = periods(calendar.rhythm, duo.life, last);
    expect(calendar.rhythm?.period ?? null).toBe(rhythm);
    if (rhythm && months)
      expect(own.length).toBeGreaterThanOrEqual({ week: 26, fortnight: 13, month: 6 }[rhythm] - 1);
    const plan = rhythm ? own : periods({ meetings: 1, period: 'month' }, duo.life, last);
    for (const [index, { startsOn, endsOn, expected }] of plan.entries()) {
      if (index === 1) await miss(life, duo, addDays(endsOn, 1), rhythm !== null);
      else await meet(life, duo, startsOn, rhythm ? expected : 1);
      await reviewAt(life, duo, endsOn);
    }
    for (const kind of ['start', 'mid_term', 'closing'] as const) {
      const planned = duo.life.reviews.some((review) => review.kind === kind);
      expect(planned).toBe(calendar.reviews[kind] !== null);
    }
  }

  async function meet(life: ProgrammeLife, duo: DuoRecord, from: CalendarDate, times: number): Promise<void> {
    for (let n = 0; n < times; n++) {
      life.moveTo(addDays(from, n));
      await life.meet(duo.id);
    }
    if (times > 0) expect(life.lateness(await life.duo(duo.id))).toBe('on_track');
  }

  /** A missed period makes the duo late where there is a rhythm, and nowhere else; meeting again ends it. */
  async function miss(life: ProgrammeLife, duo: DuoRecord, on: CalendarDate, counts: boolean): Promise<void> {
    life.moveTo(on);
    expect(life.lateness(await life.duo(duo.id))).toBe(counts ? 'late' : 'on_track');
  }

  /** Reviews whose day has come are done, with the measures of that moment. */
  async function reviewAt(life: ProgrammeLife, duo: DuoRecord, day: CalendarDate): Promise<void> {
    const { life: now } = await life.duo(duo.id);
    for (const { kind, dueOn, doneOn } of now.reviews) {
      if (doneOn !== null || dueOn > day) continue;
      if (dueOn > life.today) life.moveTo(dueOn);
      await life.review(duo.id, kind);
      if (kind !== 'closing') await measure(life, duo, kind);
    }
  }

  /** Everything the programme measures at a moment is accepted about the mentee, and nothing else is. */
  async function measure(life: ProgrammeLife, duo: DuoRecord, moment: Moment): Promise<void> {
    const { measured }: IndicatorsSettings = readSection(life.version, indicatorsSection);
    const participationId = duo.row.menteeParticipationId;
    for (const { indicator, moments } of measured.filter((line) => line.moments.length > 0)) {
      const value =
        indicatorOf(indicator)!.kind === 'event' ? 'non' : indicator.startsWith('french') ? 'B1' : '2';
      const recorded = await life.measure({ participationId, duoId: duo.id, indicator, moment, value });
      expect([indicator, moment, recorded.ok]).toEqual([indicator, moment, moments.includes(moment)]);
    }
  }

  /** The duo ends: at its term with its closing review, or when the two decide where there is no term. */
  async function close(life: ProgrammeLife, duo: DuoRecord): Promise<DuoRecord> {
    const { endsOn } = duo.life;
    life.moveTo(endsOn ?? addMonths(FIRST_DAY, 6));
    if (endsOn) {
      const open = (await life.duo(duo.id)).life.reviews.filter(({ doneOn }) => doneOn === null);
      expect(open).toEqual([]);
      expect(life.due(await life.duo(duo.id)).find(({ kind }) => kind === 'closure')).toMatchObject({
        done: false,
      });
    }
    const closed = await life.close(duo.id);
    expect(closed.life).toMatchObject({ state: 'closed', closureReason: 'completed', closedOn: life.today });
    return closed;
  }

  /** What the programme counts is measured against its target of the year and department. */
  async function reachTarget(life: ProgrammeLife, duo: DuoRecord, { achieves }: Promised): Promise<void> {
    const formed = Number(FIRST_DAY.slice(0, 4));
    const year = achieves === 'duos_formed' ? formed : Number(duo.life.closedOn!.slice(0, 4));
    const { programmeId } = life;
    must(
      await app
        .get(TargetsService)
        .set(life.ctx, { programmeId, year, department: '75', projects: 1, target: 2 }),
    );
    const { table } = await app.get(ImpactService).table(life.ctx, programmeId, year);
    expect(table.rows).toMatchObject([{ department: '75', target: 2, achieved: 1 }]);
  }

  /** What the programme promises afterwards: later measures, meetings of former duos, the version it was lived under. */
  async function after(life: ProgrammeLife, duo: DuoRecord): Promise<void> {
    const end = life.today;
    for (const [months, moment] of [
      [6, 'after_6_months'],
      [12, 'after_12_months'],
    ] as const) {
      life.moveTo(addMonths(end, months));
      await measure(life, duo, moment);
    }
    // From the month of the closure to the same month a year later, both included.
    const { alumni } = duo.rules.calendar;
    const invited = alumniMeetings(duo.rules.calendar, duo.life, life.today);
    expect(invited.length).toBe(alumni ? 13 : 0);
    expect(life.lateness(await life.duo(duo.id))).toBe('on_track');
    const { currentVersion } = (await app.get(ProgrammesService).find(life.ctx, life.programmeId))!;
    expect(duo.row.programmeVersionId).toBe(currentVersion.id);
  }
});
