import { movedMentees, waitingNames } from './alternatives.js';

const person = (id: string) => ({ id, displayName: id });

describe('an alternative on screen', () => {
  it('names who would wait, and on which side', () => {
    const waiting = [
      { role: 'mentee' as const, person: person('Hala') },
      { role: 'mentor' as const, person: person('Nora') },
    ];
    expect(waitingNames({ waiting })).toBe('Hala, Nora (mentor)');
    expect(waitingNames({ waiting: [] })).toBe('');
  });

  it('tells which other mentees would change mentor, not the one it is about nor those left without', () => {
    const changes = [
      { mentee: person('Hala'), from: person('Nora'), to: person('Paul') },
      { mentee: person('Ayan'), from: person('Paul'), to: person('Nora') },
      { mentee: person('Samir'), from: person('Paul'), to: null },
    ];
    expect(movedMentees({ mentee: person('Hala'), changes })).toEqual(['Ayan : Nora au lieu de Paul']);
  });
});
