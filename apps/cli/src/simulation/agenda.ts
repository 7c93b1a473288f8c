import type { CalendarDate } from '@tdu/kernel';

interface Intention {
  readonly key: string;
  readonly act: () => Promise<void>;
}

/** What people mean to do on days to come. Things of one day are done in the order of their keys. */
export class Agenda {
  private readonly days = new Map<CalendarDate, Intention[]>();

  /** Notes something for a day; `key` names who and what, and must not depend on generated ids. */
  note(day: CalendarDate, key: string, act: () => Promise<void>): void {
    this.days.set(day, [...(this.days.get(day) ?? []), { key, act }]);
  }

  /** Does what was noted for a day, also what is noted for it meanwhile. */
  async live(day: CalendarDate): Promise<void> {
    for (;;) {
      const intentions = this.days.get(day);
      if (!intentions) return;
      this.days.delete(day);
      intentions.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
      for (const { act } of intentions) await act();
    }
  }
}
