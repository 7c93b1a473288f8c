import { addsUp, barParts, splitSentence, waitingSides } from './proposal.js';

const part = (points: number) => ({ points });

describe('a proposal on screen', () => {
  it('shows an explanation whose points add up to the score', () => {
    expect(addsUp(740, [part(300), part(240), part(200), part(0)])).toBe(true);
    expect(addsUp(741, [part(300), part(240), part(200)])).toBe(false);
  });

  it('draws the heaviest criteria first and leaves out those that gave nothing', () => {
    expect(barParts([part(10), part(0), part(200)])).toEqual([part(200), part(10)]);
  });

  it('reads a sentence as what it is about and what was found, without its points', () => {
    const sentence = 'Objectifs : emploi en commun (objectif principal : emploi), 78 points sur 120.';
    expect(splitSentence(sentence)).toEqual({
      about: 'Objectifs',
      found: 'emploi en commun (objectif principal : emploi)',
    });
    expect(splitSentence('Âge : 39 ans d’écart, 1 point sur 50.').found).toBe('39 ans d’écart');
    expect(splitSentence('Une phrase d’une autre forme.')).toEqual({
      about: '',
      found: 'Une phrase d’une autre forme.',
    });
  });

  it('tells whose answer is still missing, and nobody’s once it is settled', () => {
    const open = { state: 'released', mentorAnswer: 'yes', menteeAnswer: null } as const;
    expect(waitingSides(open)).toEqual(['mentee']);
    expect(waitingSides({ ...open, mentorAnswer: null })).toEqual(['mentor', 'mentee']);
    expect(waitingSides({ ...open, state: 'declined', mentorAnswer: null })).toEqual([]);
  });
});
