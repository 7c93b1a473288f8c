/** Years offered for a funder's table: this one first, then the four before. */
export function recentYears(now: Date): number[] {
  const year = now.getUTCFullYear();
  return [0, 1, 2, 3, 4].map((back) => year - back);
}
