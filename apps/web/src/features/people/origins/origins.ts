import type { ResultOf } from '../../../shared/graphql/graphql.js';
import { STATES } from '../participation.js';
import type { OriginsQuery, TimeToMatchQuery } from './origins.operations.js';

export type Row = ResultOf<typeof OriginsQuery>['channelReport'][number]['rows'][number];
export type Months = ResultOf<typeof TimeToMatchQuery>;
export type Month = Months['mentees'][number];

/** A column of a table of counts: the states of the api in the order of the road they are stations of. */
export interface Column {
  readonly state: string;
  readonly label: string;
}

/** Of a participation, as the file says it. */
export const CHANNEL_COLUMNS: readonly Column[] = Object.entries(STATES).map(([state, { label }]) => ({
  state,
  label,
}));

/** Of a referral, as its organisation sees it. */
export const REFERRAL_COLUMNS: readonly Column[] = [
  { state: 'received', label: 'Reçues' },
  { state: 'in_screening', label: 'À l’étude' },
  { state: 'admitted', label: 'Admises' },
  { state: 'in_duo', label: 'En duo' },
  { state: 'finished', label: 'Duo terminé' },
  { state: 'not_followed_up', label: 'Sans suite' },
];

/** Those that count somebody in at least one line: a table on a phone has no room for rows of noughts. */
export function usedColumns(columns: readonly Column[], rows: readonly Row[]): Column[] {
  return columns.filter(({ state }) => rows.some((row) => countIn(row, state) !== 0));
}

/** How many of a line are in a state; null where the api hides it. */
export function countIn({ counts }: Row, state: string): number | null {
  const found = counts.find((one) => one.state === state);
  return found ? found.count : 0;
}

/** The first and last day of a year, or no bound at all. */
export function periodOf(year: string | null): { from: string | null; to: string | null } {
  return year ? { from: `${year}-01-01`, to: `${year}-12-31` } : { from: null, to: null };
}

const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2026-11` → « novembre 2026 » */
export function monthName(month: string): string {
  return MONTH.format(new Date(`${month}-01T00:00:00Z`));
}

/** Months of both sides beside each other, the latest first. */
export function bothSides({
  mentees,
  mentors,
}: Months): { month: string; mentees?: Month; mentors?: Month }[] {
  const months = [...new Set([...mentees, ...mentors].map(({ month }) => month))].sort().reverse();
  return months.map((month) => ({
    month,
    mentees: mentees.find((one) => one.month === month),
    mentors: mentors.find((one) => one.month === month),
  }));
}
