import fc from 'fast-check';
import { Chance } from './chance.js';

describe('chance', () => {
  it('gives the same answer to the same question, whenever it is asked', () => {
    const one = new Chance(1);
    const first = one.draw('meets', 'Hala', '2026-12-01');
    one.draw('something else');
    expect(one.draw('meets', 'Hala', '2026-12-01')).toBe(first);
    expect(new Chance(1).draw('meets', 'Hala', '2026-12-01')).toBe(first);
    expect(new Chance(2).draw('meets', 'Hala', '2026-12-01')).not.toBe(first);
  });

  it('stays within its bounds', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string(), fc.integer(), fc.nat(50), (seed, word, least, width) => {
        const value = new Chance(seed).between(least, least + width, word);
        expect(value >= least && value <= least + width).toBe(true);
      }),
    );
  });

  it('follows the weights', () => {
    const chance = new Chance(7);
    const picks = Array.from({ length: 2000 }, (_, n) =>
      chance.pick(
        [
          [3, 'often'],
          [1, 'seldom'],
        ],
        n,
      ),
    );
    expect(picks.filter((pick) => pick === 'often').length / 2000).toBeCloseTo(0.75, 1);
  });
});
