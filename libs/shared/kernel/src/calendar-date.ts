import { Temporal } from 'temporal-polyfill';
import type { MessageLanguage } from './language.js';

/** A day without an hour, as ISO text `YYYY-MM-DD`: sorts as text, stores as PostgreSQL `date`. */
export type CalendarDate = string & { readonly __calendarDate?: never };

/** Reads `YYYY-MM-DD`; undefined when it is no real day (2026-02-30). */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const [year, month, day] = text.split('-').map(Number);
  return calendarDate(year, month, day);
}

/** Builds a day from its numbers (month 1–12); undefined when it is no real day. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

const DAY_MS = 86_400_000;
/** Offsets of time zones change, and are, by whole quarters of an hour: within one it is always the same day. */
const QUARTER_MS = 900_000;
/** The last answers kept; lists ask for the same few days again and again. */
const KEPT_DAYS = 10_000;
const knownDays = new Map<string, CalendarDate>();

/** The day it is at an instant in a time zone. */
export function toCalendarDate(instant: Date, timeZone: string): CalendarDate {
  const key = `${Math.floor(instant.getTime() / QUARTER_MS)} ${timeZone}`;
  const known = instant.getTime() > 0 ? knownDays.get(key) : undefined;
  return known ?? rememberDay(key, dayAt(instant, timeZone));
}

function dayAt(instant: Date, timeZone: string): CalendarDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

function rememberDay(key: string, day: CalendarDate): CalendarDate {
  if (knownDays.size >= KEPT_DAYS) knownDays.clear();
  knownDays.set(key, day);
  return day;
}

/** The instant at which a day's given hour (0–23) begins in a time zone; daylight saving respected. */
export function instantOf(date: CalendarDate, hour: number, timeZone: string): Date {
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: { hour } });
  return new Date(zoned.epochMilliseconds);
}

/** Adds days (negative to go back). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(startOf(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Adds months; a day the target month lacks becomes its last (31 January + 1 month = 28 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (startOf(to) - startOf(from)) / DAY_MS;
}

/** Age in full years on a day: birthdays of 29 February fall on 1 March in common years. */
export function ageOn(birthDate: CalendarDate, date: CalendarDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

const FRENCH_MONTHS = [
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

/** The month of a day, in French: `décembre 2026`. */
export function frenchMonth(date: CalendarDate): string {
  return `${FRENCH_MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

/** The day as a French reader writes it: `21/11/2026`. */
export function frenchDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** A day in words: « 1er mars 2026 », which Intl does not say, “1 March 2026”. */
export function longDate(date: CalendarDate, language: MessageLanguage): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const words = format.format(startOf(date));
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

/** A day has no hour: counted in UTC, no daylight saving change adds or loses one. */
function startOf(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
