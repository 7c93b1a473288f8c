import type { CalendarDate, Id } from '@tdu/kernel';
import { inParallel } from './in-parallel.js';

interface Intention {
  readonly about: Id;
  readonly key: string;
  readonly act: () => Promise<void>;
}

/**
 * What people mean to do on days to come. Things about one duo or proposal are done one after the other, in the order
 * of their keys; those about different ones have nothing to do with each other.
 */
export class Agenda {
  private readonly days = new Map<CalendarDate, Intention[]>();

  /** Notes something for a day; `key` names who and what, and must not depend on generated ids. */
  note(day: CalendarDate, about: Id, key: string, act: () => Promise<void>): void {
    this.days.set(day, [...(this.days.get(day) ?? []), { about, key, act }]);
  }

  /** Does what was noted for a day. */
  async live(day: CalendarDate): Promise<void> {
    const intentions = this.days.get(day) ?? [];
    this.days.delete(day);
    intentions.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    const subjects = [...new Set(intentions.map(({ about }) => about))];
    await inParallel(subjects, async (about) => {
      for (const intention of intentions) if (intention.about === about) await intention.act();
    });
  }
}
