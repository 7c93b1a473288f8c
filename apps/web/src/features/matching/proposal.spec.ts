import { addsUp, barParts, waitingSides } from './proposal.js';

const part = (points: number) => ({ points });

describe('a proposal on screen', () => {
  it('shows an explanation whose points add up to the score', () => {
    expect(addsUp(740, [part(300), part(240), part(200), part(0)])).toBe(true);
    expect(addsUp(741, [part(300), part(240), part(200)])).toBe(false);
  });

  it('draws the criteria in the order of the list and leaves out those that gave nothing', () => {
    expect(barParts([part(10), part(0), part(200)])).toEqual([part(10), part(200)]);
  });

  it('tells whose answer is still missing, and nobody’s once it is settled', () => {
    const open = { state: 'released', mentorAnswer: 'yes', menteeAnswer: null } as const;
    expect(waitingSides(open)).toEqual(['mentee']);
    expect(waitingSides({ ...open, mentorAnswer: null })).toEqual(['mentor', 'mentee']);
    expect(waitingSides({ ...open, state: 'declined', mentorAnswer: null })).toEqual([]);
  });
});
