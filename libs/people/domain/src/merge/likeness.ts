import type { CalendarDate } from '@tdu/kernel';
import { emailKey, isYearOnly } from './name-key.js';
import { nameSimilarity } from './similarity.js';

/** What of a person is compared. */
export interface Comparable {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: CalendarDate;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Why two files are thought to be of one person. */
export const LIKENESS_REASONS = ['name_and_birth', 'name_and_year', 'email', 'phone'] as const;
export type LikenessReason = (typeof LIKENESS_REASONS)[number];

export interface Likeness {
  readonly reasons: readonly LikenessReason[];
  /** 0 to 100, for the order of the list only: a person decides, never the figure. */
  readonly score: number;
}

/** Names at least so alike are spellings of one; found on the table of the spec. */
const SAME_NAME = 0.8;
const POINTS: Readonly<Record<LikenessReason, number>> = {
  name_and_birth: 60,
  email: 50,
  phone: 35,
  name_and_year: 30,
};

/**
 * Whether two files may be of one person, and why; undefined when nothing says so. A shared telephone alone is a
 * reason (the lowest): families share one, and so do two files of one person.
 */
export function likeness(a: Comparable, b: Comparable): Likeness | undefined {
  const reasons: LikenessReason[] = [];
  if (sameName(a, b)) reasons.push(...birthReason(a.birthDate, b.birthDate));
  if (a.email && b.email && emailKey(a.email) === emailKey(b.email)) reasons.push('email');
  if (a.phone && a.phone === b.phone) reasons.push('phone');
  if (reasons.length === 0) return undefined;
  const score = reasons.reduce((sum, reason) => sum + POINTS[reason], 0);
  return { reasons, score: Math.min(score, 100) };
}

/** Both names in the order given or in the other; each must be alike, so that twins and brothers are two. */
function sameName(a: Comparable, b: Comparable): boolean {
  const straight = both(a.givenName, b.givenName, a.familyName, b.familyName);
  return straight || both(a.givenName, b.familyName, a.familyName, b.givenName);
}

function both(a: string, b: string, c: string, d: string): boolean {
  return nameSimilarity(a, b) >= SAME_NAME && nameSimilarity(c, d) >= SAME_NAME;
}

/** The same day; or the same year, where one knows no more than it or day and month changed places. */
function birthReason(a: CalendarDate, b: CalendarDate): LikenessReason[] {
  if (a === b) return isYearOnly(a) ? ['name_and_year'] : ['name_and_birth'];
  if (a.slice(0, 4) !== b.slice(0, 4)) return [];
  return isYearOnly(a) || isYearOnly(b) || swapped(a) === b ? ['name_and_year'] : [];
}

function swapped(date: CalendarDate): CalendarDate {
  const [year, month, day] = date.split('-');
  return `${year}-${day}-${month}`;
}
