/**
 * Achieved on target in hundredths of a percent, rounded half up: 271 on 232 gives 11681, shown as 116,81 %.
 * Whole-number arithmetic, so that no binary fraction tips a half. Null when there is no target.
 */
export function ratioHundredths(achieved: number, target: number): number | null {
  if (target === 0) return null;
  return Number((BigInt(achieved) * 20_000n + BigInt(target)) / (BigInt(target) * 2n));
}

/** A ratio as a percentage with two decimals: 11681 → 116.81. */
export function percent(hundredths: number): number {
  return hundredths / 100;
}

/** A ratio as a French reader writes it: `116,81 %`. */
export function frenchPercent(hundredths: number): string {
  return `${(hundredths / 100).toFixed(2).replace('.', ',')} %`;
}
