/**
 * Rounds shares to integers that add up exactly to `total`: each is rounded down, and the points left go to the
 * largest remainders, earlier shares first. `shares` are numerators over `denominator`; their exact sum lies less
 * than one point from `total`.
 */
export function largestRemainder(shares: readonly number[], denominator: number, total: number): number[] {
  const points = shares.map((share) => Math.floor(share / denominator));
  let left = total - points.reduce((sum, each) => sum + each, 0);
  const order = shares.map((_, index) => index);
  order.sort((a, b) => (shares[b] % denominator) - (shares[a] % denominator) || a - b);
  for (const index of order) {
    if (left-- <= 0) break;
    points[index] += 1;
  }
  return points;
}
