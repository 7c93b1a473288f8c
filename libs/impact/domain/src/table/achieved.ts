import type { DuoLife } from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import type { Achievement } from '../catalogue/achievement.js';
import { groupBy } from '../summary/person-values.js';

/** How many were achieved in a department. */
export interface DepartmentCount {
  /** Official code of the mentee's department; null where it is unknown. */
  readonly department: string | null;
  readonly achieved: number;
}

/** What counting needs to know of a duo. */
export interface CountedDuo extends Pick<DuoLife, 'formedOn' | 'startsOn' | 'closedOn' | 'closureReason'> {
  readonly menteeParticipationId: Id;
  /** Official code of the mentee's department; null where it is unknown. */
  readonly department: string | null;
}

/** What a programme achieved in a calendar year, by the mentee's department; departments without any are left out. */
export function achievedByDepartment(
  duos: readonly CountedDuo[],
  year: number,
  counted: Achievement,
): DepartmentCount[] {
  const matching = duos.filter((duo) => COUNTS[counted](duo, `${year}-01-01`, `${year}-12-31`));
  const groups = groupBy(matching, ({ department }) => department);
  return [...groups].map(([department, group]) => ({ department, achieved: sizes[counted](group) }));
}

type Test = (duo: CountedDuo, first: CalendarDate, last: CalendarDate) => boolean;

const COUNTS: Readonly<Record<Achievement, Test>> = {
  duos_formed: (duo, first, last) => within(duo.formedOn, first, last),
  people_reached: (duo, first, last) =>
    duo.startsOn !== null && duo.startsOn <= last && (duo.closedOn ?? last) >= first,
  duos_finished: (duo, first, last) => duo.closureReason === 'completed' && within(duo.closedOn, first, last),
};

const sizes: Readonly<Record<Achievement, (group: readonly CountedDuo[]) => number>> = {
  duos_formed: (group) => group.length,
  people_reached: (group) => new Set(group.map(({ menteeParticipationId }) => menteeParticipationId)).size,
  duos_finished: (group) => group.length,
};

function within(day: CalendarDate | null, first: CalendarDate, last: CalendarDate): boolean {
  return day !== null && first <= day && day <= last;
}
