import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@tdu/kernel';

/** The SQL parameters every source may use. */
export const WORK_PARAMETERS = {
  associationId: '$1::uuid',
  today: '$2::date',
  /** Who asks, and as which person; the nil UUID when there is none. */
  userId: '$3::uuid',
  personId: '$4::uuid',
} as const;

/**
 * Where things that need a hand come from. Each part that knows of some registers here, so that the list is one
 * statement over all of them however many there are. It stands here because parts below the list fill it.
 */
export interface WorkSource {
  /** Words of the work list (`WORK_KINDS` of the duos part), which says how pressing each is and what to do about it. */
  readonly kinds: readonly string[];
  /**
   * A SELECT without ORDER BY that gives, in this order: `kind` text, `id` uuid (stable), `due_on` date, `detail` text,
   * `programme_id` uuid, `duo_id` uuid or null, `subject_id` uuid, `first_seat` and `second_seat` uuid or null (the
   * participations concerned; a duo's own are found by its id). It may use `WORK_PARAMETERS` and nothing else.
   */
  readonly sql: string;
  /**
   * Whether `sql` gives a tenth column, `rank`: how pressing the line is, as its table keeps it, so that an index gives
   * the first lines without the others being sorted. Absent where the kind alone says it.
   */
  readonly ranked?: true;
  /** French: why the line is there. */
  reason(detail: string | null, dueOn: CalendarDate): string;
}

/** The sources, in the order of their registering. */
@Injectable()
export class WorkSources {
  private readonly sources: WorkSource[] = [];

  register(source: WorkSource): void {
    this.sources.push(source);
  }

  /** The sources of these kinds; all of them when none is named. */
  of(kinds: readonly string[]): readonly WorkSource[] {
    if (kinds.length === 0) return this.sources;
    return this.sources.filter((source) => source.kinds.some((kind) => kinds.includes(kind)));
  }
}
