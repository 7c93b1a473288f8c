import { isOverdue, meetingsSentence, nextDue } from './duo.js';

const due = (dueOn: string, done: boolean) => ({ kind: 'meeting', label: 'Rencontre', dueOn, done });

describe('a duo on screen', () => {
  it('shows the soonest thing not done', () => {
    const calendar = [due('2026-12-31', false), due('2026-11-30', false), due('2026-10-31', true)];
    expect(nextDue(calendar as never)?.dueOn).toBe('2026-11-30');
    expect(nextDue([due('2026-10-31', true)] as never)).toBeNull();
  });

  it('counts meetings held beside those asked for', () => {
    expect(meetingsSentence({ meetingsHeld: 4, meetingsExpected: 2 })).toBe('4 tenues, 2 attendues');
    expect(meetingsSentence({ meetingsHeld: 0, meetingsExpected: 1 })).toBe('0 tenue, 1 attendue');
  });

  it('is overdue from the day after, never once done', () => {
    expect(isOverdue(due('2026-11-21', false), '2026-11-21')).toBe(false);
    expect(isOverdue(due('2026-11-20', false), '2026-11-21')).toBe(true);
    expect(isOverdue(due('2026-11-20', true), '2026-11-21')).toBe(false);
  });
});
