import { loadPreset } from '@tdu/programmes-domain';
import {
  type CalendarRules,
  type DuoLife,
  type MentorCandidate,
  calendarSchema,
  checkMessage,
  checkPlanEntry,
  checkSuccessor,
  closeDuo,
  dueCalendar,
  extendDuo,
  isSameGoal,
  latestEnd,
  logMeeting,
  looksLikeAddress,
  meetingDays,
  moveGoal,
  moveStep,
  outlookOf,
  papersDue,
  pauseDuo,
  planMeeting,
  prepareRematch,
  reopenDuo,
  riskSigns,
  stateAfter,
  withdrawPlan,
} from './index.js';
import { activeDuo, formedDuo, held, monthly, weekly } from './testing/sample-duo.js';

const TODAY = '2026-03-15';
const rules = monthly.calendar;
const active = activeDuo('2026-01-10', { meetings: [held('2026-02-02')] });
const plan = (plannedOn: string, more = {}) => ({
  ...{ plannedOn, time: '18:30', mode: null, placeKind: 'cafe' as const, plannedBy: 'mentor' as const },
  ...more,
});
const closed = { ...active, state: 'closed', closedOn: '2026-03-01', closureReason: 'moved_away' } as DuoLife;
const ok = <T>(result: { ok: boolean; value?: T }) => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value!;
};

describe('a planned meeting', () => {
  it('is one a day: planned again it changes, told the same it is one effect', () => {
    const once = ok(planMeeting(active, plan('2026-03-20'), TODAY)).duo;
    expect(planMeeting(once, plan('2026-03-20'), TODAY)).toMatchObject({ value: { changed: false } });
    const moved = ok(planMeeting(once, plan('2026-03-20', { time: '19:00' }), TODAY)).duo;
    expect(moved.plans).toMatchObject([{ time: '19:00' }]);
  });

  it('may be called off before its day; nothing else may be told of a day to come', () => {
    const planned = ok(planMeeting(active, plan('2026-03-20'), TODAY)).duo;
    const off = held('2026-03-20', { status: 'cancelled', absent: 'mentee' });
    expect(logMeeting(planned, off, TODAY)).toMatchObject({ ok: true });
    expect(logMeeting(planned, held('2026-03-20'), TODAY)).toMatchObject({
      refusal: { code: 'MEETING_IN_FUTURE' },
    });
    expect(logMeeting(active, off, TODAY)).toMatchObject({ refusal: { code: 'MEETING_IN_FUTURE' } });
  });

  it('that was told about is corrected, not taken away; taken away twice is once', () => {
    const planned = ok(planMeeting(active, plan(TODAY), TODAY)).duo;
    const told = ok(logMeeting(planned, held(TODAY), TODAY)).duo;
    expect(withdrawPlan(told, TODAY)).toMatchObject({ refusal: { code: 'PLAN_ALREADY_TOLD' } });
    const without = ok(withdrawPlan(planned, TODAY)).duo;
    expect(withdrawPlan(without, TODAY)).toMatchObject({ value: { changed: false } });
  });

  it.each([
    ['in the past', active, plan('2026-03-14'), 'PLAN_IN_PAST'],
    ['in three years', active, plan('2029-03-14'), 'PLAN_TOO_FAR'],
    ['at no hour there is', active, plan('2026-03-20', { time: '25:00' }), 'PLAN_TIME_INVALID'],
    ['before the duo', activeDuo('2026-04-01'), plan('2026-03-20'), 'PLAN_BEFORE_START'],
    ['of a closed duo', closed, plan('2026-03-20'), 'DUO_CLOSED'],
    ['before the charter', formedDuo('2026-03-01'), plan('2026-03-20'), 'DUO_NOT_STARTED'],
  ])('%s is refused', (_when, duo, asked, code) => {
    expect(planMeeting(duo, asked, TODAY)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('an account', () => {
  it.each([
    ['1 bis, rue de la Paix', true],
    ['12 avenue Jean Jaurès, 3e étage', true],
    ['au café près de la gare', false],
    ['nous avons lu 12 pages', false],
  ])('« %s » holds an address: %s', (note, isAddress) => {
    expect(looksLikeAddress(note)).toBe(isAddress);
    const told = logMeeting(active, held('2026-03-02', { placeKind: 'home', note }), TODAY);
    expect(told.ok).toBe(!isAddress);
  });

  it('of a meeting that took place names nobody absent', () => {
    expect(logMeeting(active, held('2026-03-02', { absent: 'mentor' }), TODAY)).toMatchObject({
      refusal: { code: 'MEETING_HELD_AND_ABSENT', path: ['absent'] },
    });
  });

  it('that differs from the other one says in what; what one leaves out contradicts nothing', () => {
    const mentor = held('2026-03-02', { minutes: 60, mode: 'video', mood: 'good' });
    const mentee = held('2026-03-02', { loggedBy: 'mentee', minutes: 90, mood: 'low' });
    expect(meetingDays([mentor, mentee])).toEqual([
      { day: '2026-03-02', status: 'held', disputed: true, differences: ['minutes'] },
    ]);
    const staff = held('2026-03-02', { loggedBy: 'staff' });
    expect(meetingDays([mentor, mentee, staff])).toMatchObject([{ disputed: false }]);
  });
});

describe('signs that a duo needs a look', () => {
  const signs = (duo: DuoLife, day: string, calendar = rules) =>
    riskSigns(calendar, duo, day).map(({ sign }) => sign);
  const met = (day: string, more = {}) => held(day, more);
  const reviewsDone = active.reviews.map((review) => ({ ...review, doneOn: review.dueOn }));

  it.each<[string, Partial<DuoLife>, string, string[]]>([
    ['all is well', { meetings: [met('2026-03-02')] }, TODAY, []],
    ['two months missed in a row', {}, '2026-03-15', ['no_meeting', 'silent', 'first_meeting_overdue']],
    ['a low mood', { meetings: [met('2026-03-02', { mood: 'low' })] }, TODAY, ['low_mood']],
    ['a low mood long ago', { meetings: [met('2026-01-12', { mood: 'low' }), met('2026-03-01')] }, TODAY, []],
    [
      'a mood that rose again',
      { meetings: [met('2026-03-02', { mood: 'low' }), met('2026-03-12', { mood: 'fair' })] },
      TODAY,
      [],
    ],
    [
      'three absences of one side',
      {
        meetings: [
          met('2026-01-20'),
          met('2026-02-20'),
          ...['2026-02-05', '2026-02-12', '2026-03-09'].map((day) =>
            met(day, { status: 'cancelled', absent: 'mentee' }),
          ),
          met('2026-03-10'),
        ],
      },
      TODAY,
      ['repeated_absences'],
    ],
    [
      'two of one side and two of the other',
      {
        meetings: [
          met('2026-01-20'),
          met('2026-02-20'),
          met('2026-02-05', { status: 'missed', absent: 'mentee' }),
          met('2026-02-12', { status: 'missed', absent: 'mentee' }),
          met('2026-02-13', { status: 'missed', absent: 'mentor' }),
          met('2026-03-08', { status: 'missed', absent: 'mentor' }),
          met('2026-03-10'),
        ],
      },
      TODAY,
      [],
    ],
    [
      'a pause past its end',
      {
        meetings: [met('2026-01-20')],
        pauses: [{ startsOn: '2026-02-01', endsOn: '2026-02-28', reason: 'exams' }],
      },
      TODAY,
      ['pause_over'],
    ],
    [
      'a pause that runs',
      {
        meetings: [met('2026-01-20')],
        pauses: [{ startsOn: '2026-02-01', endsOn: null, reason: 'illness' }],
      },
      TODAY,
      [],
    ],
  ])('%s', (_what, more, day, expected) => {
    expect(signs(activeDuo('2026-01-10', { reviews: reviewsDone, ...more }), day)).toEqual(expected);
  });

  it('a review, a charter and a closure are signs a while after their day', () => {
    const duo = activeDuo('2026-01-10', { meetings: [held('2026-01-20'), held('2026-02-20')] });
    expect(signs(duo, '2026-02-23')).toEqual([]);
    expect(signs(duo, '2026-02-24')).toEqual(['review_overdue']);
    expect(signs(formedDuo('2026-01-01'), '2026-01-29')).toEqual([]);
    expect(signs(formedDuo('2026-01-01'), '2026-01-30')).toEqual(['charter_overdue']);
    const over = activeDuo('2025-01-10', { reviews: [] });
    expect(signs(over, TODAY)).toContain('closure_overdue');
    expect(signs({ ...over, ...closed }, TODAY)).toEqual([]);
  });

  it('a programme without rhythm expects no meeting, so no silence is one', () => {
    const free = { ...rules, rhythm: null, firstMeeting: null };
    const duo = activeDuo('2026-01-10', { reviews: [] });
    expect(signs(duo, '2026-05-01', free)).toEqual([]);
    expect(dueCalendar(free, duo, TODAY).map(({ kind }) => kind)).toEqual(['charter', 'closure']);
  });

  it('asks for a hand: what, why, since when', () => {
    const duo = activeDuo('2026-01-10', { reviews: [], meetings: [held('2026-01-20')] });
    expect(outlookOf(rules, duo, TODAY).work).toMatchObject([
      { kind: 'no_meeting', from: '2026-04-01' },
      { kind: 'silent', reason: 'Plus de nouvelles du duo depuis le 20/01/2026', from: '2026-03-21' },
      { kind: 'meeting_late', from: TODAY, until: '2026-03-31', dueOn: '2026-02-28' },
      { kind: 'closure_due', dueOn: '2026-07-23', until: null },
    ]);
  });
});

describe('an extension', () => {
  it('moves the term and the closing review, once, as far as the programme lets', () => {
    expect(latestEnd(rules, active)).toBe('2026-10-09');
    const extended = ok(extendDuo(rules, active, '2026-09-09', TODAY)).duo;
    expect(extended).toMatchObject({
      endsOn: '2026-09-09',
      extensions: [{ decidedOn: TODAY, formerEnd: '2026-07-09', until: '2026-09-09' }],
    });
    expect(extended.reviews.map(({ dueOn }) => dueOn)).toEqual(['2026-02-09', '2026-04-10', '2026-08-26']);
    expect(extendDuo(rules, extended, '2026-09-09', TODAY)).toMatchObject({ value: { changed: false } });
    expect(extendDuo(rules, extended, '2026-09-20', TODAY)).toMatchObject({
      refusal: { code: 'EXTENSION_USED' },
    });
  });

  const never = { ...rules, changes: { ...rules.changes, extension: null } };
  const bounded = { ...rules, length: { from: null, to: 7 } };
  it.each([
    ['not later', rules, active, '2026-07-09', 'EXTENSION_TOO_SHORT'],
    ['too far', rules, active, '2026-10-10', 'EXTENSION_TOO_LONG'],
    ['beyond the longest length', bounded, active, '2026-08-10', 'EXTENSION_TOO_LONG'],
    ['under a programme without any', never, active, '2026-08-01', 'EXTENSION_NOT_ALLOWED'],
    ['of a closed duo', rules, closed, '2026-08-01', 'DUO_CLOSED'],
    ['before the start', rules, formedDuo('2026-03-01'), '2026-08-01', 'DUO_NOT_STARTED'],
    ['without a term', rules, { ...active, endsOn: null }, '2026-08-01', 'DUO_WITHOUT_TERM'],
  ])('%s is refused', (_what, calendar, duo, until, code) => {
    expect(extendDuo(calendar, duo, until, TODAY)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('a closure and what may follow', () => {
  it('keeps the day of its talk, also told later', () => {
    const input = { reason: 'health' as const, on: '2026-03-10' };
    const duo = ok(closeDuo(active, input, TODAY)).duo;
    const told = ok(closeDuo(duo, { ...input, talkOn: '2026-03-20' }, TODAY));
    expect(told).toMatchObject({ changed: true, duo: { closingTalkOn: '2026-03-20' } });
    expect(outlookOf(rules, duo, TODAY).work).toMatchObject([
      { kind: 'closing_talk', reason: 'Duo clos le 10/03/2026, entretien non fixé' },
    ]);
    expect(outlookOf(rules, told.duo, '2026-03-21').work).toEqual([]);
  });

  it('is asked about for as long, and announced as early, as the programme says', () => {
    const early = ok(closeDuo(active, { reason: 'health' as const, on: '2026-03-10' }, TODAY)).duo;
    const notice = { ...rules.notice, talkAskedDays: 10, nearDays: 40 };
    const own = { ...rules, notice };
    const [usual] = outlookOf(rules, early, TODAY).work;
    const [brief] = outlookOf(own, early, '2026-03-10').work;
    expect([usual.until, brief.until]).toEqual(['2026-05-09', '2026-03-20']);
    const review = (calendar: CalendarRules) =>
      dueCalendar(calendar, active, '2026-03-05').find(({ key }) => key === 'mid_term')?.state;
    expect([review(rules), review(own)]).toEqual(['upcoming', 'due']);
    const { notice: _, ...before } = loadPreset('duos-de-demain')!.sections.calendar as { notice?: object };
    expect(calendarSchema.parse(before).notice).toEqual({
      ...{ nearDays: 7, pauseEndingDays: 7, untoldAfterDays: 3, talkAskedDays: 60 },
    });
  });

  it.each([
    ['a talk before the duo', '2026-01-09', 'TALK_BEFORE_START'],
    ['a talk in a year', '2027-03-10', 'TALK_TOO_FAR'],
  ])('%s is refused', (_what, talkOn, code) => {
    const input = { reason: 'health' as const, on: '2026-03-10', talkOn };
    expect(closeDuo(active, input, TODAY)).toMatchObject({ ok: false, refusal: { code, path: ['talkOn'] } });
  });

  it('reopens within the delay, with a pause for the time between; then no more', () => {
    const reopened = ok(reopenDuo(rules, closed, '2026-03-31')).duo;
    expect(reopened).toMatchObject({
      state: 'active',
      closedOn: null,
      pauses: [{ startsOn: '2026-03-02', endsOn: '2026-03-30', reason: 'closed' }],
    });
    expect(reopenDuo(rules, reopened, '2026-03-31')).toMatchObject({ value: { changed: false } });
    expect(reopenDuo(rules, closed, '2026-04-01')).toMatchObject({ refusal: { code: 'REOPENING_TOO_LATE' } });
  });

  it('cools off as long as the programme says, unless told otherwise', () => {
    const ask = (from: string | null) =>
      prepareRematch(rules, closed, { side: 'mentee', changes: ['distance', 'nothing'], from });
    expect(ask(null)).toMatchObject({ value: { from: '2026-03-15', changes: ['distance'] } });
    expect(ask('2026-03-01')).toMatchObject({ refusal: { code: 'REMATCH_BEFORE_CLOSURE' } });
    expect(ask('2028-03-01')).toMatchObject({ refusal: { code: 'REMATCH_TOO_FAR' } });
    const open = prepareRematch(rules, active, { side: 'mentor', changes: [], from: null });
    expect(open).toMatchObject({ refusal: { code: 'DUO_STILL_OPEN' } });
  });
});

describe('a mentor who takes over', () => {
  const duo = { programmeId: 'p', mentorPersonId: 'mentor', menteePersonId: 'mentee' };
  const candidate: MentorCandidate = {
    ...{ participationId: 'seat', personId: 'other', programmeId: 'p', role: 'mentor' },
    ...{ admitted: true, placesLeft: 1, heldBack: false, pastPartner: false },
  };
  it.each<[string, Partial<MentorCandidate> | undefined, string | null]>([
    ['is free', {}, null],
    ['is nobody', undefined, 'MENTOR_UNKNOWN'],
    ['is of another programme', { programmeId: 'q' }, 'MENTOR_UNKNOWN'],
    ['is a mentee', { role: 'mentee' }, 'MENTOR_UNKNOWN'],
    ['is the same', { personId: 'mentor' }, 'MENTOR_UNCHANGED'],
    ['is the mentee', { personId: 'mentee' }, 'MENTOR_IS_MENTEE'],
    ['is not admitted', { admitted: false }, 'MENTOR_NOT_AVAILABLE'],
    ['is on the stop list', { heldBack: true }, 'MENTOR_NOT_AVAILABLE'],
    ['has no place', { placesLeft: 0 }, 'MENTOR_FULL'],
    ['was a duo with the mentee', { pastPartner: true }, 'PAST_PAIR'],
  ])('%s', (_who, more, code) => {
    const result = checkSuccessor(duo, more && { ...candidate, ...more });
    expect(result.ok ? null : result.refusal.code).toBe(code);
  });
});

describe('the folder', () => {
  it('goals and steps move by their tables', () => {
    const goal = { theme: 'employment', title: null, state: 'open', dueOn: null, setBy: 'mentee' } as const;
    expect(moveGoal(goal, 'reached')).toMatchObject({ value: { changed: true } });
    expect(moveGoal(goal, 'open')).toMatchObject({ value: { changed: false } });
    expect(moveGoal({ ...goal, state: 'dropped' }, 'reached')).toMatchObject({
      refusal: { code: 'GOAL_STATE' },
    });
    const step = {
      kind: 'cv',
      title: null,
      owner: 'mentee',
      state: 'todo',
      dueOn: null,
      doneOn: null,
    } as const;
    expect(moveStep(step, 'done', TODAY)).toMatchObject({ value: { step: { doneOn: TODAY } } });
    expect(moveStep({ ...step, state: 'done', doneOn: TODAY }, 'doing', TODAY)).toMatchObject({
      value: { step: { doneOn: null } },
    });
    expect(moveStep({ ...step, state: 'dropped' }, 'done', TODAY)).toMatchObject({
      refusal: { code: 'STEP_STATE' },
    });
    expect(isSameGoal(goal, { theme: 'employment', title: null })).toBe(true);
    expect(checkPlanEntry({ title: null, dueOn: '2026-03-14' }, TODAY)).toMatchObject({
      refusal: { code: 'DUE_IN_PAST' },
    });
  });

  it('a written answer has words, a call needs none, and the last word says whose turn it is', () => {
    expect(checkMessage({ from: 'staff', way: 'message', text: null })).toMatchObject({
      refusal: { code: 'ANSWER_EMPTY' },
    });
    expect(checkMessage({ from: 'staff', way: 'phone', text: null }).ok).toBe(true);
    expect(checkMessage({ from: 'mentee', way: 'message', text: null }).ok).toBe(true);
    expect(stateAfter({ from: 'staff', way: 'phone', text: null })).toBe('answered');
    expect(stateAfter({ from: 'mentor', way: 'message', text: 'merci' })).toBe('open');
  });

  it('papers of the programme stand in the calendar, with who and how far', () => {
    const papers = [{ key: 'plan', label: 'Plan d’action', due: { from: 'start' as const, days: 30 } }];
    const items = (kept: string[]) =>
      dueCalendar(weekly.calendar, active, TODAY, papersDue(papers, active, new Set(kept)));
    const paper = (kept: string[]) => items(kept).find(({ kind }) => kind === 'document');
    expect(paper([])).toMatchObject({
      label: 'Plan d’action',
      dueOn: '2026-02-09',
      state: 'late',
      who: 'both',
    });
    expect(paper(['plan'])).toMatchObject({ state: 'done' });
    expect(papersDue(papers, formedDuo('2026-01-01'), new Set())).toEqual([]);
  });
});

describe('two pauses that overlap', () => {
  it('are refused, and the refusal says which one is there and why', () => {
    const duo = {
      ...active,
      pauses: [{ startsOn: '2026-02-01', endsOn: '2026-02-20', reason: 'holidays' as const }],
    };
    const result = pauseDuo(duo, { startsOn: '2026-02-20', endsOn: null, reason: 'exams' }, TODAY);
    expect(result).toMatchObject({
      refusal: {
        code: 'PAUSE_OVERLAPS',
        message:
          'Une pause existe déjà du 01/02/2026 au 20/02/2026 (Ramadan, fêtes ou vacances) : changez les dates ou terminez-la.',
      },
    });
  });
});
