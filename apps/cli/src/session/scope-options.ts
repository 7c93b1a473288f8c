import type { Command } from 'commander';

/** Which association and programme a command works in; each may be left out when there is only one. */
export interface ScopeOptions {
  readonly association?: string;
  readonly programme?: string;
}

/** Adds `--association` and `--programme`. */
export function withScope(command: Command): Command {
  return command
    .option('--association <nom court>', 'association (par défaut : la seule qui existe)')
    .option(
      '--programme <nom>',
      'programme, par son nom ou son identifiant (par défaut : le seul qui existe)',
    );
}
