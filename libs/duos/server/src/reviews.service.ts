import { Injectable } from '@nestjs/common';
import { type ReviewKind, canManageDuo, completeReview } from '@tdu/duos-domain';
import { type CalendarDate, type Id, type RequestContext, type Result, today } from '@tdu/kernel';
import { DuoCommands } from './life/duo-commands.js';
import type { DuoRecord } from './life/duo-record.js';

export interface CompleteReviewInput {
  readonly duoId: Id;
  readonly kind: ReviewKind;
  /** The day of the talk; today when absent. */
  readonly on?: CalendarDate | null;
}

/** The reviews of a duo: start, mid-term, closing. */
@Injectable()
export class ReviewsService {
  constructor(private readonly commands: DuoCommands) {}

  /** Notes that a review took place. */
  complete(ctx: RequestContext, { duoId, kind, on }: CompleteReviewInput): Promise<Result<DuoRecord>> {
    const doneOn = on ?? today(ctx.clock);
    return this.commands.apply(ctx, duoId, {
      may: () => canManageDuo(ctx.actor),
      run: ({ life }, day) => completeReview(life, kind, doneOn, day),
      event: () => ({ type: 'review.done', data: { kind, doneOn } }),
    });
  }
}
