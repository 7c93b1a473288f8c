/** The calendar date that many days earlier: `daysBefore('2026-03-01', 1)` → `2026-02-28`. */
export function daysBefore(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}
