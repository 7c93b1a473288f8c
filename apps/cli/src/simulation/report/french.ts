import { type CalendarDate, frenchDate } from '@tdu/kernel';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** `décembre 2026` for a whole month, `du 21/11/2026 au 30/11/2026` for another stretch. */
export function stretchName(from: CalendarDate, to: CalendarDate): string {
  const wholeMonth = from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && Number(to.slice(8)) >= 28;
  if (!wholeMonth) return `du ${frenchDate(from)} au ${frenchDate(to)}`;
  return `${MONTHS[Number(from.slice(5, 7)) - 1]} ${from.slice(0, 4)}`;
}

/** A whole number with a narrow no-break space between thousands. */
export function figure(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** `3 duos`, `1 duo`, `0 duo`: French says zero in the singular. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${figure(value)} ${value < 2 ? one : many}`;
}
