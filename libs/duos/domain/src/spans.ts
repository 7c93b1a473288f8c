import { type CalendarDate, addDays } from '@tdu/kernel';
import type { Pause } from './duo-life.js';

/** Days from one to another, both included; without a last one, for as long as nothing changes. */
export interface Span {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/** Whether a day lies in a span. */
export function covers({ from, until }: Span, day: CalendarDate): boolean {
  return from <= day && (until === null || day <= until);
}

/** What is left of a span once the paused days are taken out of it. */
export function outsidePauses(span: Span, pauses: readonly Pick<Pause, 'startsOn' | 'endsOn'>[]): Span[] {
  return [...pauses]
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    .reduce<Span[]>((spans, pause) => spans.flatMap((one) => cut(one, pause)), [span]);
}

function cut(span: Span, pause: Pick<Pause, 'startsOn' | 'endsOn'>): Span[] {
  const before = { from: span.from, until: earlier(span.until, addDays(pause.startsOn, -1)) };
  const after = pause.endsOn && { from: later(span.from, addDays(pause.endsOn, 1)), until: span.until };
  return [before, ...(after ? [after] : [])].filter(({ from, until }) => until === null || from <= until);
}

function earlier(a: CalendarDate | null, b: CalendarDate): CalendarDate {
  return a !== null && a < b ? a : b;
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}
