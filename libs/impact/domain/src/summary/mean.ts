/** Arithmetic mean rounded half up to hundredths; null for nobody. Values are not negative. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const hundredths = values.reduce((sum, value) => sum + Math.round(value * 100), 0);
  return Math.floor(hundredths / values.length + 0.5) / 100;
}
