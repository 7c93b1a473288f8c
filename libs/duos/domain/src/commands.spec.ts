import {
  CLOSURE_REASONS,
  closeDuo,
  completeReview,
  logMeeting,
  pauseDuo,
  pauseOn,
  resumeDuo,
  stateOn,
} from './index.js';
import { activeDuo, formedDuo, held } from './testing/sample-duo.js';

const TODAY = '2026-03-15';
const active = activeDuo('2026-01-10', { meetings: [held('2026-02-02')] });
const closed = {
  ...active,
  state: 'closed' as const,
  closedOn: '2026-03-01',
  closureReason: 'moved_away' as const,
};
const pause = (startsOn: string, endsOn: string | null, note: string | null = null) => ({
  startsOn,
  endsOn,
  reason: 'exams' as const,
  note,
});

describe('a meeting cannot be logged', () => {
  it.each([
    ['before the charter is signed', formedDuo('2026-01-10'), held('2026-02-01'), 'DUO_NOT_STARTED', 'duoId'],
    ['before the duo started', active, held('2026-01-09'), 'MEETING_BEFORE_START', 'heldOn'],
    ['in the future', active, held('2026-03-16'), 'MEETING_IN_FUTURE', 'heldOn'],
    ['after the closure', closed, held('2026-03-02'), 'DUO_CLOSED', 'heldOn'],
    [
      'with an impossible length',
      active,
      held('2026-03-02', { minutes: 0 }),
      'MEETING_MINUTES_INVALID',
      'minutes',
    ],
    [
      'with a novel as its note',
      active,
      held('2026-03-02', { note: 'x'.repeat(2001) }),
      'MEETING_NOTE_TOO_LONG',
      'note',
    ],
  ])('%s', (_when, duo, account, code, path) => {
    expect(logMeeting(duo, account, TODAY)).toMatchObject({ ok: false, refusal: { code, path: [path] } });
  });
});

describe('a meeting', () => {
  it('told twice is one effect, told otherwise by the same side is a correction', () => {
    expect(logMeeting(active, held('2026-02-02'), TODAY)).toMatchObject({
      ok: true,
      value: { changed: false },
    });
    const corrected = logMeeting(active, held('2026-02-02', { minutes: 90 }), TODAY);
    expect(corrected).toMatchObject({
      ok: true,
      value: { changed: true, duo: { meetings: [{ minutes: 90 }] } },
    });
  });

  it('that took place before the closure may still be entered after it', () => {
    expect(logMeeting(closed, held('2026-03-01'), TODAY)).toMatchObject({
      ok: true,
      value: { changed: true },
    });
  });
});

describe('a pause', () => {
  it('suspends the duo on its days only', () => {
    const result = pauseDuo(active, pause('2026-03-10', '2026-03-20'), TODAY);
    const duo = result.ok ? result.value.duo : active;
    expect(['2026-03-09', '2026-03-10', '2026-03-20', '2026-03-21'].map((day) => stateOn(duo, day))).toEqual([
      'active',
      'paused',
      'paused',
      'active',
    ]);
  });

  it('ends on the eve of the day the duo resumes; one left without a day is taken away', () => {
    const paused = { ...active, pauses: [pause('2026-03-10', null)] };
    expect(resumeDuo(paused, TODAY, TODAY)).toMatchObject({
      ok: true,
      value: { duo: { pauses: [{ endsOn: '2026-03-14' }] } },
    });
    expect(resumeDuo(paused, '2026-03-10', TODAY)).toMatchObject({
      ok: true,
      value: { duo: { pauses: [] } },
    });
    expect(resumeDuo(active, TODAY, TODAY)).toMatchObject({ ok: true, value: { changed: false } });
    expect(pauseOn(paused, TODAY)).toEqual(pause('2026-03-10', null));
  });

  it.each([
    [
      'that overlaps another',
      { ...active, pauses: [pause('2026-02-01', null)] },
      pause('2026-03-01', '2026-03-02'),
      'PAUSE_OVERLAPS',
    ],
    ['before the start', active, pause('2026-01-09', null), 'PAUSE_BEFORE_START'],
    ['that ends before it starts', active, pause('2026-03-02', '2026-03-01'), 'PAUSE_ENDS_BEFORE_IT_STARTS'],
    ['with a novel as its reason', active, pause('2026-03-02', null, 'x'.repeat(501)), 'PAUSE_NOTE_TOO_LONG'],
    ['that begins in two years', active, pause('2028-03-02', null), 'PAUSE_TOO_FAR'],
    ['of a closed duo', closed, pause('2026-02-10', null), 'DUO_CLOSED'],
    ['of a duo that has not started', formedDuo('2026-01-10'), pause('2026-03-02', null), 'DUO_NOT_STARTED'],
  ])('%s is refused', (_what, duo, asked, code) => {
    expect(pauseDuo(duo, asked, TODAY)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('a closure', () => {
  it('has a reason with a French label; twice is once', () => {
    expect(CLOSURE_REASONS.every(({ label }) => label.length > 3)).toBe(true);
    const input = { reason: 'moved_away' as const, on: '2026-03-01' };
    expect(closeDuo(active, input, TODAY)).toMatchObject({ ok: true, value: { duo: closed, changed: true } });
    expect(closeDuo(closed, input, TODAY)).toMatchObject({ ok: true, value: { changed: false } });
  });

  it.each([
    [
      'for another reason, once closed',
      closed,
      { reason: 'health' as const, on: '2026-03-01' },
      'DUO_CLOSED',
    ],
    ['in the future', active, { reason: 'health' as const, on: '2026-03-16' }, 'CLOSURE_IN_FUTURE'],
    ['before the start', active, { reason: 'health' as const, on: '2026-01-09' }, 'CLOSURE_BEFORE_START'],
    [
      'before a meeting that was held',
      active,
      { reason: 'health' as const, on: '2026-02-01' },
      'CLOSURE_BEFORE_MEETING',
    ],
  ])('%s is refused', (_what, duo, input, code) => {
    expect(closeDuo(duo, input, TODAY)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('a review', () => {
  it('is noted once, and may be corrected', () => {
    const done = completeReview(active, 'start', '2026-02-09', TODAY);
    expect(done).toMatchObject({ ok: true, value: { changed: true } });
    const again = done.ok && completeReview(done.value.duo, 'start', '2026-02-09', TODAY);
    expect(again).toMatchObject({ ok: true, value: { changed: false } });
  });

  it.each([
    [formedDuo('2026-01-10'), '2026-02-09', 'REVIEW_NOT_PLANNED'],
    [active, '2026-03-16', 'REVIEW_IN_FUTURE'],
    [active, '2026-01-09', 'REVIEW_BEFORE_START'],
  ])('is refused when it cannot have been', (duo, on, code) => {
    expect(completeReview(duo, 'start', on, TODAY)).toMatchObject({ ok: false, refusal: { code } });
  });
});
