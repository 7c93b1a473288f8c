import { COUNT_BANDS, type IndicatorKind, MEASURED_CEFR } from '../catalogue/kind.js';

/** A mean as a French reader expects it for its kind: `2,4 / 4`, `35 %`, `A2 (2,4)`, `3,1`. */
export function formatMean(kind: IndicatorKind, value: number): string {
  if (kind === 'event') return `${decimal(value * 100, 0)} %`;
  if (kind === 'scale') return `${decimal(value, 2)} / 4`;
  if (kind === 'cefr') return `${nearest(MEASURED_CEFR, value - 1)} (${decimal(value, 2)})`;
  if (kind === 'count_band') return `${nearest(COUNT_BANDS, value)} (rang ${decimal(value, 2)})`;
  return decimal(value, 2);
}

/** A number with a decimal comma and at most that many decimals. */
export function decimal(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals))).replace('.', ',');
}

function nearest(list: readonly string[], rank: number): string {
  return list[Math.min(list.length - 1, Math.max(0, Math.round(rank)))];
}
