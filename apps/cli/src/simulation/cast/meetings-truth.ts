import type { CalendarDate, Id } from '@tdu/kernel';

/** The meetings that did take place, as only a story knows them, and which of them somebody told. */
export class MeetingsTruth {
  private readonly days = new Map<Id, Map<CalendarDate, boolean>>();

  /** The two met. */
  met(duoId: Id, day: CalendarDate): void {
    const days = this.days.get(duoId) ?? new Map<CalendarDate, boolean>();
    this.days.set(duoId, days.set(day, days.get(day) ?? false));
  }

  /** Somebody told it. */
  told(duoId: Id, day: CalendarDate): void {
    this.days.get(duoId)?.set(day, true);
  }

  /** Days on which they met and nobody said so, oldest first. */
  untold(duoId: Id): CalendarDate[] {
    return [...(this.days.get(duoId) ?? [])].flatMap(([day, told]) => (told ? [] : [day])).sort();
  }
}
