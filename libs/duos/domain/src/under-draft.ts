import type { CalendarDate } from '@tdu/kernel';
import type { CalendarRules } from './calendar.section.js';
import type { DuoLife } from './duo-life.js';
import { compareLateness, latenessOf } from './lateness.js';
import { endUnder } from './version-move.js';

/** What would become of one duo if it moved to other rules of time. */
export interface DraftOutcome {
  /** It would be late or at risk, and worse than it is. */
  readonly worsens: boolean;
  /** It is late or at risk, and would stand better. */
  readonly improves: boolean;
  /** Its last day would be in the past, and is not. */
  readonly isOver: boolean;
}

/**
 * How a running duo would stand on a day under a draft of its programme's calendar. What it was given beyond its term
 * is kept; what it signed is not changed by asking.
 */
export function outcomeUnder(
  { calendar, life }: { readonly calendar: CalendarRules; readonly life: DuoLife },
  draft: CalendarRules,
  today: CalendarDate,
): DraftOutcome {
  const endsOn = endUnder(calendar, draft, life);
  const before = latenessOf(calendar, life, today).state;
  const after = latenessOf(draft, { ...life, endsOn }, today).state;
  const gravity = compareLateness(after, before);
  const isOver = endsOn !== null && endsOn < today && (life.endsOn === null || life.endsOn >= today);
  return {
    worsens: gravity > 0 && compareLateness(after, 'late') >= 0,
    improves: gravity < 0 && compareLateness(before, 'late') >= 0,
    isOver,
  };
}
