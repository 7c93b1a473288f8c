import { type CalendarDate, addMonths } from '@tdu/kernel';
import { expectedMeetings, lastDay, periodName, periods } from './index.js';
import { activeDuo, monthly, weekly } from './testing/sample-duo.js';

const months = (startsOn: CalendarDate, more = {}) =>
  periods(monthly.calendar.rhythm, activeDuo(startsOn, more), '2099-12-31').map(
    ({ startsOn: from, endsOn, expected }) => [from, endsOn, expected],
  );

describe('the periods of a duo', () => {
  it('are civil months, cut to the life of the duo', () => {
    expect(months('2026-01-10')).toEqual([
      ['2026-01-10', '2026-01-31', 1],
      ['2026-02-01', '2026-02-28', 1],
      ['2026-03-01', '2026-03-31', 1],
      ['2026-04-01', '2026-04-30', 1],
      ['2026-05-01', '2026-05-31', 1],
      ['2026-06-01', '2026-06-30', 1],
      ['2026-07-01', '2026-07-09', 0],
    ]);
  });

  it('a duo that begins on one of the last days of a month owes no meeting for them', () => {
    expect(months('2026-01-30')[0]).toEqual(['2026-01-30', '2026-01-31', 0]);
  });

  it('the leap day belongs to February', () => {
    expect(months('2028-01-31')[1]).toEqual(['2028-02-01', '2028-02-29', 1]);
  });

  it('the term of six months from 31 August is the last day but none of February', () => {
    expect(activeDuo('2027-08-31').endsOn).toBe('2028-02-28');
    expect(activeDuo('2026-08-31').endsOn).toBe('2027-02-27');
  });

  it('weeks run from Monday to Sunday across both changes of the hour', () => {
    const weeks = periods(weekly.calendar.rhythm, activeDuo('2026-03-23', {}, weekly), '2026-04-06');
    expect(weeks.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2026-03-23', '2026-03-29'],
      ['2026-03-30', '2026-04-05'],
      ['2026-04-06', '2026-04-12'],
    ]);
    const autumn = periods(weekly.calendar.rhythm, activeDuo('2026-10-19', {}, weekly), '2026-10-26');
    expect(autumn.map(({ startsOn }) => startsOn)).toEqual(['2026-10-19', '2026-10-26']);
  });

  it('fortnights are counted from the Monday of the first week, across the change of the hour', () => {
    const rhythm = { meetings: 1, period: 'fortnight' as const };
    const found = periods(rhythm, activeDuo('2026-03-18'), '2026-04-20');
    expect(found.map(({ startsOn, endsOn, expected }) => [startsOn, endsOn, expected])).toEqual([
      ['2026-03-18', '2026-03-29', 1],
      ['2026-03-30', '2026-04-12', 1],
      ['2026-04-13', '2026-04-26', 1],
    ]);
    expect(periodName('fortnight', '2026-03-18')).toBe('la quinzaine du 16/03/2026');
  });

  it('six months ask for six meetings, whatever the first day, give or take the rounding of both ends', () => {
    for (let day = 1; day <= 28; day += 1) {
      const duo = activeDuo(`2026-01-${String(day).padStart(2, '0')}`);
      expect(expectedMeetings(monthly.calendar, duo, addMonths(duo.startsOn!, 7))).toBe(6);
    }
  });

  it.each([
    ['a month paused for more than its half asks for nothing', '2026-02-01', '2026-02-20', 0],
    ['a few paused days leave the month as it is', '2026-02-01', '2026-02-10', 1],
    ['a pause with no end asks for nothing', '2026-02-01', null, 0],
  ])('%s', (_what, startsOn, endsOn, expected) => {
    const pauses = [{ startsOn, endsOn, reason: 'exams' as const }];
    expect(months('2026-01-01', { pauses })[1][2]).toBe(expected);
  });

  it('a closure ends the last period', () => {
    const duo = activeDuo('2026-01-01', { closedOn: '2026-03-05', state: 'closed' });
    expect(lastDay(duo)).toBe('2026-03-05');
    expect(periods(monthly.calendar.rhythm, duo, '2026-12-31').at(-1)).toEqual({
      startsOn: '2026-03-01',
      endsOn: '2026-03-05',
      expected: 0,
    });
  });

  it('a programme without rhythm or length sets no period and no term', () => {
    const free = { ...monthly.calendar, rhythm: null, months: null };
    const duo = activeDuo('2026-01-01', {}, { ...monthly, calendar: free });
    expect(duo.endsOn).toBeNull();
    expect(duo.reviews.map(({ kind }) => kind)).toEqual(['start']);
    expect(periods(free.rhythm, duo, '2026-12-31')).toEqual([]);
  });
});
