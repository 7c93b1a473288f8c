import type { INestApplicationContext } from '@nestjs/common';
import { type DuoRecord, ReviewsService } from '@tdu/duos-server';
import { MeasuresService } from '@tdu/impact-server';
import { type RequestContext, today } from '@tdu/kernel';
import { accepted } from './accepted.js';

/** Indicators on a scale from 0 to 4, as the mentee answers them. */
const SCALES = ['self_confidence', 'host_society', 'autonomy', 'administrative_steps', 'social_norms'];

/** Three duos in four hold their start review, with the mentee's answers. */
export async function holdStartReviews(
  app: INestApplicationContext,
  ctx: RequestContext,
  duos: readonly DuoRecord[],
): Promise<void> {
  for (const [index, { id, row }] of duos.entries()) {
    if (index % 4 === 3) continue;
    accepted(await app.get(ReviewsService).complete(ctx, { duoId: id, kind: 'start' }));
    for (const [question, indicator] of SCALES.entries()) {
      const measure = {
        participationId: row.menteeParticipationId,
        duoId: id,
        indicator,
        moment: 'start',
      } as const;
      const value = String((index * 7 + question * 3) % 4);
      const answer = { ...measure, value, measuredOn: today(ctx.clock), source: 'mentee' } as const;
      accepted(await app.get(MeasuresService).record(ctx, answer));
    }
  }
}
