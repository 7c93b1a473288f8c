import { sinceSentence, waitingSentence } from './waiting.js';

describe('who waits for a duo', () => {
  it('is counted, and beyond ten thousand only said to be many', () => {
    expect(waitingSentence(0)).toBe('Personne n’attend');
    expect(waitingSentence(1)).toBe('1 personne attend');
    expect(waitingSentence(12)).toBe('12 personnes attendent');
    expect(waitingSentence(10_001)).toMatch(/^Plus de 10.000 personnes attendent$/);
  });

  it('is told since when', () => {
    expect([sinceSentence(0), sinceSentence(1), sinceSentence(40)]).toEqual([
      'depuis aujourd’hui',
      'depuis 1 jour',
      'depuis 40 jours',
    ]);
  });
});
