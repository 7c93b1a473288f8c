import { Command } from 'commander';
import { type ScopeOptions, withScope } from '../session/scope-options.js';

interface MatchOptions extends ScopeOptions {
  readonly replay?: string;
}

/** `match`: one match run over the pool of a programme, or a past one computed again. */
export function matchCommand(): Command {
  return withScope(new Command('match'))
    .description('calcule les meilleurs duos possibles du vivier d’un programme, avec leur preuve')
    .option(
      '--replay <simulation>',
      'recalcule une simulation passée et dit si le résultat est le même, octet pour octet',
    )
    .action(async ({ replay, ...options }: MatchOptions) => {
      if (replay) {
        const { replayRun } = await import('../matching/replay-run.js');
        return replayRun(replay, options);
      }
      const { runMatch } = await import('../matching/run-match.js');
      await runMatch(options);
    });
}
