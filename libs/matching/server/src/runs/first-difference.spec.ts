import { firstDifference } from './first-difference.js';

const pair = (score: number, parts = [{ points: score }]) =>
  JSON.stringify({ menteeParticipationId: 'e', mentorParticipationId: 'm', parts, score });

describe('the first difference between what was kept and what is computed again', () => {
  it.each([
    [pair(812), pair(811), 'paires, n° 501 (participation e), parts.0.points : conservé 812, recalculé 811'],
    [pair(7, []), pair(8, []), 'paires, n° 501 (participation e), score : conservé 7, recalculé 8'],
    [
      `${pair(1)},${pair(2)}`,
      pair(1),
      /^paires, n° 502 \(participation e\) : conservé \{.*, recalculé rien$/,
    ],
    [undefined, pair(1), /^paires, n° 501 \(participation e\) : conservé rien, recalculé \{/],
  ])('is named', (kept, replayed, named) => {
    expect(firstDifference('pairs', 500, kept, replayed)).toMatch(named);
  });
});
