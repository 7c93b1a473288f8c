import { mayNoteReview, standingOf } from './due-states.js';

const due = (kind: 'meeting' | 'review' | 'measure' | 'follow_up', key: string) => ({
  kind,
  key,
  state: 'late' as const,
});

describe('an item of the calendar of a duo', () => {
  it('stands as the api says, while the duo lives', () => {
    expect(standingOf(due('meeting', '2026-10-01'), 'paused').label).toBe('En retard');
    expect(standingOf({ ...due('review', 'closing'), state: 'due' }, 'active').label).toBe('À faire');
  });

  it('is awaited no longer once the duo is over, unless it was done', () => {
    const meeting = due('meeting', '2026-10-01');
    expect(standingOf(meeting, 'closed')).toEqual({ label: 'Plus attendu', tone: 'neutral' });
    expect(standingOf({ ...meeting, state: 'upcoming' }, 'closed').label).toBe('Plus attendu');
    expect(standingOf({ ...meeting, state: 'done' }, 'closed').label).toBe('Fait');
    expect(standingOf(due('measure', 'mid_term'), 'closed').label).toBe('Plus attendu');
  });

  it('is awaited still where it comes with the end of the duo or after it', () => {
    expect(standingOf({ ...due('review', 'closing'), state: 'upcoming' }, 'closed').label).toBe('À faire');
    expect(standingOf(due('review', 'mid_term'), 'closed').label).toBe('Plus attendu');
    expect(standingOf(due('follow_up', 'mentee-6'), 'closed').label).toBe('En retard');
    expect(standingOf(due('measure', 'end'), 'closed').label).toBe('En retard');
    expect(standingOf(due('measure', 'after_6_months'), 'closed').label).toBe('En retard');
  });

  it('is a review to note near its day, and the closing one after an early end too', () => {
    const review = (key: string, state: 'done' | 'upcoming' | 'late') => ({ key, state });
    expect(mayNoteReview(review('mid_term', 'upcoming'), 'active')).toBe(false);
    expect(mayNoteReview(review('mid_term', 'late'), 'active')).toBe(true);
    expect(mayNoteReview(review('mid_term', 'late'), 'closed')).toBe(false);
    expect(mayNoteReview(review('closing', 'upcoming'), 'closed')).toBe(true);
    expect(mayNoteReview(review('closing', 'done'), 'closed')).toBe(false);
  });
});
