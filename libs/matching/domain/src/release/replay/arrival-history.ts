import type { CalendarDate } from '@tdu/kernel';

/** Someone of a recorded history. */
export interface HistoryPerson {
  readonly id: string;
  readonly arrivesOn: CalendarDate;
  /** The first day on which he or she does not wait any more, if not announced before; null = never gives up. */
  readonly leavesOn: CalendarDate | null;
  /** Places: 1 for a mentee. */
  readonly capacity: number;
  /** Values by attribute; an attribute without values is not known. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

/** Who came when, both sides, each in the order of arrival. */
export interface ArrivalHistory {
  readonly mentees: readonly HistoryPerson[];
  readonly mentors: readonly HistoryPerson[];
}

/** How two sets of values of one attribute count. */
export interface AttributeScoring {
  readonly attribute: string;
  /** Relative to the other weights; 0 = only a condition. */
  readonly weight: number;
  /** A pair whose known values have nothing in common is impossible. */
  readonly hard: boolean;
}

/** The history in the order of arrival, of one day by id: the order of a file changes nothing. */
export function inOrder(history: ArrivalHistory): ArrivalHistory {
  return { mentees: sorted(history.mentees), mentors: sorted(history.mentors) };
}

function sorted(people: readonly HistoryPerson[]): HistoryPerson[] {
  const key = ({ arrivesOn, id }: HistoryPerson) => `${arrivesOn} ${id}`;
  return [...people].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
