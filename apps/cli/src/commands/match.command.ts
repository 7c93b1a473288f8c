import { Command } from 'commander';
import { type ScopeOptions, withScope } from '../session/scope-options.js';

/** `match`: one match run over the pool of a programme. */
export function matchCommand(): Command {
  return withScope(new Command('match'))
    .description('calcule les meilleurs duos possibles du vivier d’un programme, avec leur preuve')
    .action(async (options: ScopeOptions) => {
      const { runMatch } = await import('../matching/run-match.js');
      await runMatch(options);
    });
}
