import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import type { Sections } from '@tdu/programmes-domain';

/** A programme under rules it might get. */
export interface ProgrammeDraft {
  readonly programmeId: Id;
  /** The rules it has now. */
  readonly current: Sections;
  /** The rules it would have; accepted by the owner of every section. */
  readonly draft: Sections;
}

/** One thing that the draft would do to what is under way. */
export interface DraftFinding {
  /** Stable, for programs: `DUOS_LATE`, `PEOPLE_IMPOSSIBLE`. */
  readonly code: string;
  /** Whether somebody would be worse off. */
  readonly gravity: 'information' | 'warning';
  /** French, for people: « 3 duos deviendraient en retard ». */
  readonly message: string;
  /** How many people, duos or pairs. */
  readonly count: number;
  /** The first of them, by id. */
  readonly examples: readonly Id[];
}

/** A part that can tell what a draft would do to its own records. Reads, and changes nothing. */
export interface DraftChecker {
  check(tx: RequestContext, draft: ProgrammeDraft): Promise<readonly DraftFinding[]>;
}

/** Where the parts above register, at the start of the process; programmes knows none of them. */
@Injectable()
export class DraftChecks {
  private readonly checkers: DraftChecker[] = [];

  register(checker: DraftChecker): void {
    this.checkers.push(checker);
  }

  /** What all parts find, warnings first. */
  async check(tx: RequestContext, draft: ProgrammeDraft): Promise<DraftFinding[]> {
    const found: DraftFinding[] = [];
    for (const checker of this.checkers) found.push(...(await checker.check(tx, draft)));
    const warns = ({ gravity }: DraftFinding) => Number(gravity === 'warning');
    return found.sort((a, b) => warns(b) - warns(a));
  }
}
