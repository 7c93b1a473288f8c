import { Injectable } from '@nestjs/common';
import { type CalendarDate, type Id, type RequestContext, today } from '@tdu/kernel';
import { type ParticipantRole, type Screening, screeningBounds, screeningSection } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import { PoolRepository, type RoleCount } from './pool.repository.js';

/** The pool of a programme at a glance. */
export interface PoolSummary {
  readonly mentors: number;
  readonly mentees: number;
  /** People with at least one screening step open. */
  readonly screeningOpen: number;
  readonly admittedMentors: number;
  readonly admittedMentees: number;
  /** Duos that the admitted mentors can hold together. */
  readonly places: number;
  /** When it was counted: just now, or in a large pool up to half a minute ago. */
  readonly countedAt: Date;
}

/** From so many people on, a count takes long enough to be shown again. */
const LARGE = 20_000;
const SHOWN_AGAIN_MS = 30_000;
/** A large pool that nobody looked at for so long is counted before it is shown. */
const TOO_OLD_MS = 600_000;

interface Kept {
  readonly day: CalendarDate;
  readonly summary: PoolSummary;
  recount: Promise<unknown> | undefined;
}

/** Counts pools in the database. A large one is counted aside, at most every half minute, while the last count shows. */
@Injectable()
export class PoolSummaryService {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly tenancy: Tenancy,
    private readonly pools: PoolRepository,
    private readonly programmes: ProgrammesService,
  ) {}

  /** Counts of the pool, by the same rule as the pool itself. */
  async of(ctx: RequestContext, programmeId: Id): Promise<PoolSummary> {
    const kept = this.kept.get(keyOf(ctx, programmeId));
    const age = kept ? ctx.clock.now().getTime() - kept.summary.countedAt.getTime() : Infinity;
    if (!kept || kept.day !== today(ctx.clock) || age > TOO_OLD_MS) return this.count(ctx, programmeId);
    if (age > SHOWN_AGAIN_MS) this.countAside(ctx, programmeId, kept);
    return kept.summary;
  }

  private countAside({ associationId, actor, clock, language }: RequestContext, programmeId: Id, kept: Kept) {
    const outside = { associationId, actor, clock, language };
    kept.recount ??= this.count(outside, programmeId)
      .catch(() => undefined)
      .finally(() => (kept.recount = undefined));
  }

  private async count(ctx: RequestContext, programmeId: Id): Promise<PoolSummary> {
    const day = today(ctx.clock);
    const countedAt = ctx.clock.now();
    const counts = await this.tenancy.withTenant(ctx, async (tx) => {
      const screening = readSection(await this.programmes.current(tx, programmeId), screeningSection);
      return this.pools.counts(tx, programmeId, boundsOn(screening, day));
    });
    const summary = { ...sumUp(counts), countedAt };
    const key = keyOf(ctx, programmeId);
    if (summary.mentors + summary.mentees < LARGE) this.kept.delete(key);
    else this.kept.set(key, { day, summary, recount: undefined });
    return summary;
  }
}

function keyOf({ associationId }: RequestContext, programmeId: Id): string {
  return `${associationId} ${programmeId}`;
}

function boundsOn(screening: Screening, day: CalendarDate) {
  return {
    mentor: screeningBounds(screening.mentor, day),
    mentee: screeningBounds(screening.mentee, day),
  };
}

function sumUp(counts: readonly RoleCount[]): Omit<PoolSummary, 'countedAt'> {
  const of = (role: ParticipantRole) =>
    counts.find((one) => one.role === role) ?? { people: 0, ready: 0, places: 0 };
  const [mentor, mentee] = [of('mentor'), of('mentee')];
  return {
    mentors: mentor.people,
    mentees: mentee.people,
    screeningOpen: mentor.people - mentor.ready + mentee.people - mentee.ready,
    admittedMentors: mentor.ready,
    admittedMentees: mentee.ready,
    places: mentor.places,
  };
}
