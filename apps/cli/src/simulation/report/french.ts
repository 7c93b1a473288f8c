import { type CalendarDate, addDays, addMonths, frenchDate, frenchMonth } from '@tdu/kernel';

/** `décembre 2026` for a whole month, `du 21/11/2026 au 30/11/2026` for another stretch. */
export function stretchName(from: CalendarDate, to: CalendarDate): string {
  const wholeMonth = from.endsWith('-01') && addMonths(from, 1) === addDays(to, 1);
  if (!wholeMonth) return `du ${frenchDate(from)} au ${frenchDate(to)}`;
  return frenchMonth(from);
}

/** A whole number with a narrow no-break space between thousands. */
export function figure(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** `3 duos`, `1 duo`, `0 duo`: French says zero in the singular. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${figure(value)} ${value < 2 ? one : many}`;
}
