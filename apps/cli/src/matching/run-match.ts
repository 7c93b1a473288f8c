import { MatchRunsService } from '@tdu/matching-server';
import { RefusedError } from '../program/exit.js';
import type { ScopeOptions } from '../session/scope-options.js';
import { inSession } from '../session/session.js';
import { print } from '../terminal/print.js';
import { Progress } from '../terminal/progress.js';

/** Computes a match run in this process and prints what a coordinator reads first. */
export async function runMatch(options: ScopeOptions): Promise<void> {
  await inSession(options, async ({ app, ctx, programme }) => {
    const progress = new Progress();
    progress.tell(`Appariement du vivier de « ${programme.name} »…`);
    const result = await app.get(MatchRunsService, { strict: false }).runNow(ctx, programme.id);
    progress.done();
    if (!result.ok) throw new RefusedError(result.refusal.message);
    const { id, state, error, total, pairCount, unmatchedCount, certificateValid } = result.value;
    if (state !== 'done') throw new RefusedError(error ?? 'La simulation n’a pas abouti : recommencez.');
    print(`${programme.name} : ${pairCount} propositions, total ${total} points`);
    print(`  sans proposition : ${unmatchedCount}`);
    print(
      `  optimum : ${certificateValid ? 'prouvé, certificat vérifié' : 'NON PROUVÉ : ne diffusez pas ces propositions'}`,
    );
    print(`  simulation : ${id} (brouillon : relisez et envoyez les propositions sur le site)`);
    if (!certificateValid)
      throw new RefusedError('Le certificat de cette simulation ne tient pas : signalez-le.');
  });
}
