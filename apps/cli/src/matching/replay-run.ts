import { RunReplay } from '@tdu/matching-server';
import { RefusedError } from '../program/exit.js';
import type { ScopeOptions } from '../session/scope-options.js';
import { inSession } from '../session/session.js';
import { print } from '../terminal/print.js';
import { Progress } from '../terminal/progress.js';

/**
 * Computes a finished run again from what was kept of it, and tells whether the bytes are the same.
 * @throws RefusedError naming the first difference when they are not
 */
export async function replayRun(runId: string, options: ScopeOptions): Promise<void> {
  await inSession(options, async ({ app, ctx }) => {
    const progress = new Progress();
    progress.tell('Simulation recalculée sur le vivier et les réglages conservés…');
    const result = await app.get(RunReplay, { strict: false }).replay(ctx, runId);
    progress.done();
    if (!result.ok) throw new RefusedError(result.refusal.message);
    const { identical, difference, inputsHash, keptResultHash } = result.value;
    if (!identical)
      throw new RefusedError(
        `Le résultat rejoué diffère. Première différence : ${difference}. Ne diffusez rien de cette simulation et relancez-en une.`,
      );
    print(`Simulation ${runId} rejouée : mêmes octets, preuve vérifiée.`);
    print(`  vivier et réglages : ${inputsHash}`);
    print(`  résultat           : ${keptResultHash}`);
  });
}
