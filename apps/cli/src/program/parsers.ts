import { parseCalendarDate } from '@tdu/kernel';
import { InvalidArgumentError } from 'commander';

/** Reads a whole number between two bounds, as an option's value. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`nombre entier de ${least} à ${most} attendu`);
  };
}

/** Reads a day, as an option's value. */
export function day(text: string): string {
  const read = parseCalendarDate(text);
  if (read) return read;
  throw new InvalidArgumentError('date attendue : AAAA-MM-JJ, par exemple 2026-12-01');
}
