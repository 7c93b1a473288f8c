import { curvesOf, decimal, heights, positionWords, signed, type BalancePosition } from './balance.js';

const position = (waiting: number, meanScore: number | null, left: number | null) =>
  ({ waiting, meanScore, waitingLeft: { count: 1, mean: left, p90: left } }) as unknown as BalancePosition;

describe('the slider on screen', () => {
  it('names its ends', () => {
    expect([0, 25, 100].map(positionWords)).toEqual(['Qualité seule', '25 % d’attente', 'Attente seule']);
  });

  it('draws the very figures of its table', () => {
    const positions = [position(0, 712.4, 90), position(100, 533.1, 31.5)];
    expect(curvesOf(positions).map(({ values }) => values)).toEqual([
      [712.4, 533.1],
      [90, 31.5],
    ]);
    expect(heights([712.4, null, 356.2])).toEqual([1, null, 0.5]);
    expect(heights([0, 0])).toEqual([0, 0]);
  });

  it('writes numbers as French readers do', () => {
    expect([decimal(712.4), decimal(null), signed(3.2), signed(-4), signed(0), signed(null)]).toEqual([
      '712,4',
      '–',
      '+3,2',
      '−4',
      '0',
      '–',
    ]);
  });
});
