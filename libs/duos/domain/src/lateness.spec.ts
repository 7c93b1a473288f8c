import { closeDuo, latenessOf } from './index.js';
import { activeDuo, formedDuo, held, monthly, weekly } from './testing/sample-duo.js';

const state = (duo: Parameters<typeof latenessOf>[1], day: string, rules = monthly) =>
  latenessOf(rules.calendar, duo, day).state;

describe('lateness', () => {
  it('a duo that missed its monthly meeting is late on the first day of the next month, pauses not counted', () => {
    const duo = activeDuo('2026-01-12');
    expect(latenessOf(monthly.calendar, duo, '2026-01-31').state).toBe('due');
    expect(latenessOf(monthly.calendar, duo, '2026-02-01')).toEqual({
      state: 'late',
      label: 'En retard : rencontre manquante en janvier 2026',
      since: '2026-02-01',
    });
    const paused = {
      ...duo,
      pauses: [{ startsOn: '2026-01-14', endsOn: '2026-01-31', reason: 'move' as const }],
    };
    expect(state(paused, '2026-02-01')).toBe('on_track');
  });

  it('a duo that meets again is back on track the same day', () => {
    const duo = activeDuo('2026-01-12', { meetings: [held('2026-02-03')] });
    expect(state(duo, '2026-02-02')).toBe('late');
    expect(state(duo, '2026-02-03')).toBe('on_track');
  });

  it('two months missed in a row put a monthly duo at risk, three weeks a weekly one', () => {
    expect(latenessOf(monthly.calendar, activeDuo('2026-01-01'), '2026-03-01')).toEqual({
      state: 'at_risk',
      label: 'Fragile : 2 périodes de suite sans le rythme convenu',
      since: '2026-03-01',
    });
    const duo = activeDuo('2026-01-05', {}, weekly);
    expect(state(duo, '2026-01-19', weekly)).toBe('late');
    expect(state(duo, '2026-01-26', weekly)).toBe('at_risk');
  });

  it('a pause between two missed months neither adds to them nor wipes them out', () => {
    const pauses = [{ startsOn: '2026-02-01', endsOn: '2026-02-28', reason: 'holidays' as const }];
    const duo = activeDuo('2026-01-01', { pauses });
    expect(state(duo, '2026-02-15')).toBe('on_track');
    expect(latenessOf(monthly.calendar, duo, '2026-03-01').label).toContain('janvier 2026');
    expect(state(duo, '2026-04-01')).toBe('at_risk');
  });

  it('is due in the last days of a month without a meeting, and says until when', () => {
    const duo = activeDuo('2026-03-01');
    expect(state(duo, '2026-03-21')).toBe('on_track');
    expect(latenessOf(monthly.calendar, duo, '2026-03-22')).toMatchObject({
      state: 'due',
      label: 'Rencontre à prévoir avant le 01/04/2026',
    });
  });

  it('a missed or cancelled meeting is no meeting; staff settle two accounts that differ', () => {
    const missed = held('2026-01-20', { status: 'missed' });
    expect(state(activeDuo('2026-01-01', { meetings: [missed] }), '2026-02-01')).toBe('late');
    const both = [missed, held('2026-01-20', { loggedBy: 'mentee' })];
    expect(state(activeDuo('2026-01-01', { meetings: both }), '2026-02-01')).toBe('on_track');
    const settled = [...both, held('2026-01-20', { loggedBy: 'staff', status: 'missed' })];
    expect(state(activeDuo('2026-01-01', { meetings: settled }), '2026-02-01')).toBe('late');
  });

  it('before the start the charter is due, then late', () => {
    const duo = formedDuo('2026-01-01');
    expect(latenessOf(monthly.calendar, duo, '2026-01-15').label).toBe('Charte à signer avant le 16/01/2026');
    expect(latenessOf(monthly.calendar, duo, '2026-01-16')).toMatchObject({
      state: 'late',
      since: '2026-01-16',
    });
  });

  it('after the term the closure is due, then late, and a closed duo is at rest', () => {
    const duo = activeDuo('2026-01-01');
    expect(state(duo, '2026-07-01')).toBe('due');
    expect(state(duo, '2026-07-14')).toBe('due');
    expect(state(duo, '2026-07-15')).toBe('late');
    const closed = closeDuo(duo, { reason: 'completed', on: '2026-07-15' }, '2026-07-15');
    expect(closed.ok && state(closed.value.duo, '2027-01-01')).toBe('on_track');
  });

  it('a running pause is told with its end', () => {
    const duo = activeDuo('2026-01-01', {
      pauses: [{ startsOn: '2026-03-01', endsOn: '2026-03-30', reason: 'other' }],
    });
    expect(latenessOf(monthly.calendar, duo, '2026-03-15').label).toBe('En pause jusqu’au 30/03/2026');
  });
});
