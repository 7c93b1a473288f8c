import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type CalendarDate, addDays, calendarDate, daysBetween, frenchDate } from '@tdu/kernel';

const SHEETS = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../test/data/cohort-2026');
/** The year of registration and the last day in the sample sheets. */
const YEAR = 2026;
const LAST_DAY: CalendarDate = '2026-11-30';

/**
 * A sample sheet whose registrations and screening days are moved so that the last falls on `end`: the
 * demonstration looks the same whenever it is started. All other bytes, in either encoding, stay as they are.
 */
export function sampleSheet(fileName: string, end: CalendarDate): Readable {
  const shift = daysBetween(LAST_DAY, end);
  const text = readFileSync(resolve(SHEETS, fileName)).toString('latin1');
  const moved = text.replace(new RegExp(`(\\d{2})/(\\d{2})/${YEAR}`, 'g'), (written, day, month) => {
    const date = calendarDate(YEAR, Number(month), Number(day));
    return date ? frenchDate(addDays(date, shift)) : written;
  });
  return Readable.from([Buffer.from(moved, 'latin1')]);
}
