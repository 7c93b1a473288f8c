const LONG = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const SHORT = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});

/** `2026-11-21` → « 21 novembre 2026 ». A calendar date has no time zone: it is read as UTC on purpose. */
export function longDate(date: string): string {
  return firstOfMonth(LONG.format(new Date(`${date}T00:00:00Z`)));
}

/** `2026-11-21` → « 21 nov. » */
export function shortDate(date: string): string {
  return firstOfMonth(SHORT.format(new Date(`${date}T00:00:00Z`)));
}

/** An instant, in French local time: « 21 novembre 2026 à 21:15 ». */
export function moment(instant: string): string {
  return firstOfMonth(MOMENT.format(new Date(instant)));
}

/** Today in France as `2026-11-21`, for the default of a date field. The clock comes in. */
export function todayInFrance(now: Date): string {
  return new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(now);
}

/** French says « 1er décembre », which Intl does not. */
function firstOfMonth(words: string): string {
  return words.replace(/^1 /, '1er ');
}
