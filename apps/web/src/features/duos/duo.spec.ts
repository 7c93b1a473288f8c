import { meetingsSentence, nextDue } from './duo.js';

const due = (dueOn: string, state: string) => ({ kind: 'meeting', label: 'Rencontre', dueOn, state });

describe('a duo on screen', () => {
  it('shows the soonest thing not done', () => {
    const calendar = [due('2026-12-31', 'upcoming'), due('2026-11-30', 'due'), due('2026-10-31', 'done')];
    expect(nextDue(calendar as never)?.dueOn).toBe('2026-11-30');
    expect(nextDue([due('2026-10-31', 'done')] as never)).toBeNull();
  });

  it('counts meetings held beside those asked for', () => {
    expect(meetingsSentence({ meetingsHeld: 4, meetingsExpected: 2 })).toBe('4 tenues, 2 attendues');
    expect(meetingsSentence({ meetingsHeld: 0, meetingsExpected: 1 })).toBe('0 tenue, 1 attendue');
  });
});
