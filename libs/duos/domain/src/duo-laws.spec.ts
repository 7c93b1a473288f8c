import { addDays } from '@tdu/kernel';
import fc from 'fast-check';
import {
  CHARTER_SIGNERS,
  CLOSURE_REASON_KEYS,
  type DuoLife,
  closeDuo,
  compareLateness,
  completeReview,
  countsBetween,
  covers,
  duoTransitions,
  extendDuo,
  expectedMeetings,
  heldDays,
  latenessAhead,
  latenessOf,
  logMeeting,
  meetingCounts,
  missingSigners,
  outlookOf,
  planMeeting,
  reopenDuo,
  riskAhead,
  riskSigns,
  withdrawPlan,
  endForSubstitution,
  pauseDuo,
  resumeDuo,
  signCharter,
  stateOn,
} from './index.js';
import { activeDuo, formedDuo, held, monthly, weekly } from './testing/sample-duo.js';

const FIRST = '2027-11-20';
const offset = fc.integer({ min: 0, max: 420 });
const day = offset.map((days) => addDays(FIRST, days));
const rulesArb = fc.constantFrom(monthly, weekly, withRhythm(2), withRhythm(4), withRhythm(1, 'fortnight'));
const pauseArb = fc.tuple(day, fc.option(fc.integer({ min: 0, max: 90 }))).map(([startsOn, length]) => ({
  startsOn,
  endsOn: length === null ? null : addDays(startsOn, length),
  reason: 'exams' as const,
}));
const meetingArb = fc
  .tuple(
    day,
    fc.constantFrom('held', 'missed', 'cancelled' as const),
    fc.constantFrom('mentor', 'mentee', 'staff'),
  )
  .chain(([heldOn, status, loggedBy]) =>
    fc
      .tuple(
        fc.constantFrom('good', 'low', null),
        fc.constantFrom(...(status === 'held' ? [null] : ['mentor', 'both', null])),
      )
      .map(([mood, absent]) => held(heldOn, { status, loggedBy, mood, absent } as never)),
  );
const duoArb = fc
  .tuple(rulesArb, fc.array(pauseArb, { maxLength: 3 }), fc.array(meetingArb, { maxLength: 14 }))
  .map(([rules, pauses, meetings]) => ({ rules, duo: activeDuo(FIRST, { pauses, meetings }, rules) }));

type Command = (duo: DuoLife, today: string) => ReturnType<typeof pauseDuo>;
const commandArb: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom(...CHARTER_SIGNERS).map(
    (signer): Command =>
      (duo, today) =>
        signCharter(monthly, duo, { signer, name: 'Une Personne', textHash: monthly.frenchHash }, today),
  ),
  fc.constantFrom(...CLOSURE_REASON_KEYS).chain((reason) =>
    day.map(
      (on): Command =>
        (duo, today) =>
          closeDuo(duo, { reason, on }, today),
    ),
  ),
  pauseArb.map(
    (pause): Command =>
      (duo, today) =>
        pauseDuo(duo, pause, today),
  ),
  fc.constant<Command>((duo, today) => resumeDuo(duo, today, today)),
  meetingArb.map(
    (meeting): Command =>
      (duo, today) =>
        logMeeting(duo, meeting, today),
  ),
  day.map(
    (plannedOn): Command =>
      (duo, today) =>
        planMeeting(
          duo,
          { plannedOn, time: '18:30', mode: null, placeKind: 'cafe', plannedBy: 'mentor' },
          today,
        ),
  ),
  day.map(
    (plannedOn): Command =>
      (duo) =>
        withdrawPlan(duo, plannedOn),
  ),
  day.map(
    (until): Command =>
      (duo, today) =>
        extendDuo(monthly.calendar, duo, until, today),
  ),
  day.map(
    (from): Command =>
      (duo, today) =>
        endForSubstitution(duo, from, today),
  ),
  fc.constant<Command>((duo, today) => reopenDuo(monthly.calendar, duo, today)),
  fc.tuple(fc.constantFrom('start', 'mid_term', 'closing' as const), day).map(
    ([kind, on]): Command =>
      (duo, today) =>
        completeReview(duo, kind as 'start', on, today),
  ),
);

describe('laws of the life of a duo', () => {
  it('no sequence of commands reaches a forbidden state', () => {
    const story = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), commandArb), { maxLength: 25 });
    fc.assert(
      fc.property(story, (steps) => {
        let duo = formedDuo(FIRST);
        let today = FIRST;
        for (const [wait, command] of steps) {
          today = addDays(today, wait);
          const before = stateOn(duo, today);
          const result = command(duo, today);
          if (!result.ok) continue;
          const after = stateOn(result.value.duo, today);
          if (after !== before) expect(duoTransitions[before]).toContain(after);
          duo = result.value.duo;
          expectSound(duo, today);
          expect(command(duo, today)).toMatchObject({ ok: true, value: { changed: false } });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('neither lateness nor what puts a duo at risk changes when only notes, topics or places change', () => {
    fc.assert(
      fc.property(duoArb, day, fc.string(), ({ rules, duo }, today, note) => {
        const told = { note, topics: ['culture' as const], placeKind: 'cafe' as const };
        const noted = {
          ...duo,
          meetings: duo.meetings.map((meeting) => ({ ...meeting, ...told })),
          pauses: duo.pauses.map((pause) => ({ ...pause, note })),
        };
        expect(latenessOf(rules.calendar, noted, today)).toEqual(latenessOf(rules.calendar, duo, today));
        expect(riskSigns(rules.calendar, noted, today)).toEqual(riskSigns(rules.calendar, duo, today));
      }),
    );
  });

  it('what is worked out ahead is what is computed on the day, as long as nothing is told', () => {
    fc.assert(
      fc.property(
        duoArb,
        fc.boolean(),
        day,
        fc.integer({ min: 0, max: 380 }),
        (one, endless, today, later) => {
          const duo = { ...one.duo, ...(endless && { endsOn: null }), meetings: upTo(one.duo, today) };
          const { calendar } = one.rules;
          const then = addDays(today, later);
          const states = latenessAhead(calendar, duo, today).filter((span) => covers(span, then));
          expect(states.map(({ state }) => state)).toEqual([latenessOf(calendar, duo, then).state]);
          const ahead = riskAhead(calendar, duo, today).filter((span) => covers(span, then));
          const signs = (spans: typeof ahead) => spans.map(({ sign }) => sign);
          expect(signs(ahead)).toEqual(signs(riskSigns(calendar, duo, then)));
        },
      ),
      { numRuns: 600 },
    );
  });

  it('what a list shows tomorrow follows from what it keeps today', () => {
    fc.assert(
      fc.property(duoArb, day, fc.integer({ min: 0, max: 300 }), ({ rules, duo: told }, today, later) => {
        const duo = { ...told, meetings: upTo(told, today) };
        const then = addDays(today, later);
        const kinds = (from: string) =>
          outlookOf(rules.calendar, duo, from)
            .work.filter((span) => covers(span, then))
            .map(({ kind, dueOn }) => kind + dueOn);
        expect(kinds(today).sort()).toEqual(kinds(then).sort());
      }),
      { numRuns: 400 },
    );
  });

  it('a duo that reopens is what it was, but for the pause between', () => {
    fc.assert(
      fc.property(duoArb, day, fc.integer({ min: 0, max: 30 }), ({ rules, duo }, on, wait) => {
        const today = addDays(on, wait);
        const closed = closeDuo({ ...duo, meetings: upTo(duo, on) }, { reason: 'other', on }, today);
        if (!closed.ok) return;
        const open = reopenDuo(rules.calendar, closed.value.duo, today);
        if (!open.ok) throw new Error(open.refusal.code);
        const { pauses: _pauses, ...rest } = open.value.duo;
        const { pauses: _before, ...before } = { ...duo, meetings: upTo(duo, on) };
        expect(rest).toEqual(before);
        expect(heldDays(open.value.duo.meetings)).toEqual(heldDays(before.meetings));
      }),
    );
  });

  it('a pause never makes a duo later', () => {
    fc.assert(
      fc.property(duoArb, pauseArb, day, ({ rules, duo }, pause, today) => {
        const paused = { ...duo, pauses: [...duo.pauses, pause] };
        const without = latenessOf(rules.calendar, duo, today);
        const withPause = latenessOf(rules.calendar, paused, today);
        expect(compareLateness(withPause.state, without.state)).toBeLessThanOrEqual(0);
        expect(expectedMeetings(rules.calendar, paused, today)).toBeLessThanOrEqual(
          expectedMeetings(rules.calendar, duo, today),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('one more meeting never makes a duo later', () => {
    fc.assert(
      fc.property(duoArb, day, day, ({ rules, duo }, metOn, today) => {
        const more = { ...duo, meetings: [...duo.meetings, held(metOn, { loggedBy: 'staff' })] };
        if (duo.meetings.some(({ heldOn }) => heldOn === metOn)) return;
        const [before, after] = [duo, more].map((one) => latenessOf(rules.calendar, one, today).state);
        expect(compareLateness(after, before)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('counts of two stretches add up to the count of both', () => {
    fc.assert(
      fc.property(duoArb, day, day, ({ rules, duo }, one, other) => {
        const [middle, end] = one < other ? [one, other] : [other, one];
        const first = meetingCounts(rules.calendar, duo, middle);
        const second = countsBetween(rules.calendar, duo, addDays(middle, 1), end);
        const whole = meetingCounts(rules.calendar, duo, end);
        expect(first.held + second.held).toBe(whole.held);
        expect(first.expected + second.expected).toBe(whole.expected);
      }),
    );
  });
});

function expectSound(duo: DuoLife, today: string): void {
  const complete = missingSigners(monthly.charter, duo).length === 0;
  expect(duo.startsOn !== null).toBe(complete);
  if (duo.state === 'active') expect(complete).toBe(true);
  expect(duo.state === 'closed').toBe(duo.closedOn !== null && duo.closureReason !== null);
  for (const { heldOn, status } of duo.meetings) {
    expect(heldOn >= duo.startsOn! && (heldOn <= today || status === 'cancelled')).toBe(true);
  }
  const heldAfter = duo.meetings.filter(
    ({ heldOn, status }) => status === 'held' && heldOn > (duo.closedOn ?? today),
  );
  expect(heldAfter).toEqual([]);
  const slots = duo.meetings.map(({ heldOn, loggedBy }) => heldOn + loggedBy);
  expect(new Set(slots).size).toBe(slots.length);
  const covering = duo.pauses.filter(
    ({ startsOn, endsOn }) => startsOn <= today && (endsOn ?? today) >= today,
  );
  expect(covering.length).toBeLessThanOrEqual(1);
  const pauses = [...duo.pauses].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  pauses.slice(1).forEach(({ startsOn }, index) => {
    expect((pauses[index].endsOn ?? '9999-12-31') < startsOn).toBe(true);
  });
  const planned = duo.plans.map(({ plannedOn }) => plannedOn);
  expect(new Set(planned).size).toBe(planned.length);
  expect(duo.extensions.length).toBeLessThanOrEqual(monthly.calendar.changes.extension!.times);
  for (const { formerEnd, until } of duo.extensions) expect(formerEnd < until).toBe(true);
}

/** What may have been told by a day. */
function upTo({ meetings }: DuoLife, day: string) {
  return meetings.filter(({ heldOn }) => heldOn <= day);
}

function withRhythm(meetings: number, period: 'month' | 'fortnight' = 'month') {
  const calendar = { ...monthly.calendar, rhythm: { meetings, period } };
  return { ...monthly, calendar };
}
