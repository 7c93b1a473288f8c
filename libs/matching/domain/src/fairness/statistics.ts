/** What lies between two bounds with 95 % confidence. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How a quantity is spread over a group; null where the group is empty. */
export interface Spread {
  readonly count: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p90: number | null;
  readonly max: number | null;
}

/** One decimal. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The mean with one decimal; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : round(sum(values) / values.length);
}

/** Mean, median, 90th percentile (nearest rank) and maximum. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  const at = (percent: number) =>
    sorted.length === 0 ? null : sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  return { count: sorted.length, mean: mean(values), median: at(50), p90: at(90), max: at(100) };
}

const Z = 1.96;

/**
 * The 95 % interval of a rate in percent (E. B. Wilson 1927): unlike the usual ± it stays honest for small groups
 * and for rates of 0 and 100 %. Null for an empty group.
 */
export function rateInterval(hits: number, all: number): Interval | null {
  if (all === 0) return null;
  const rate = hits / all;
  const spread = Z * Math.sqrt((rate * (1 - rate)) / all + (Z * Z) / (4 * all * all));
  const centre = rate + (Z * Z) / (2 * all);
  const scale = 100 / (1 + (Z * Z) / all);
  return {
    low: round(Math.max(0, scale * (centre - spread))),
    high: round(Math.min(100, scale * (centre + spread))),
  };
}

/** Student's t at 97.5 % for 1 to 30 degrees of freedom; beyond them the normal value is near enough. */
const T = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

/** The 95 % interval of a mean (Student), within what the quantity can be; null for fewer than two values. */
export function meanInterval(
  values: readonly number[],
  { least, most }: { least: number; most: number },
): Interval | null {
  const n = values.length;
  if (n < 2) return null;
  const centre = sum(values) / n;
  const variance = sum(values.map((value) => (value - centre) ** 2)) / (n - 1);
  const half = (T[n - 2] ?? Z) * Math.sqrt(variance / n);
  return { low: round(Math.max(least, centre - half)), high: round(Math.min(most, centre + half)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
