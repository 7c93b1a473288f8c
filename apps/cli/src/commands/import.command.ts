import { Command, Option } from 'commander';
import { type ScopeOptions, withScope } from '../session/scope-options.js';

export interface ImportOptions extends ScopeOptions {
  readonly role: 'mentor' | 'mentee';
  readonly dryRun: boolean;
  readonly refused?: string;
}

/** `import FILE`: one sheet of mentors or mentees, verdict by verdict. */
export function importCommand(): Command {
  return withScope(new Command('import'))
    .description('importe un tableau de mentors ou de mentoré·e·s (CSV) et rend un verdict par ligne')
    .argument('<fichier>', 'le tableau, comme il sort du tableur')
    .addOption(
      new Option('--role <rôle>', 'de qui parle le tableau')
        .choices(['mentor', 'mentee'])
        .makeOptionMandatory(),
    )
    .option('--dry-run', 'montre les verdicts sans rien enregistrer', false)
    .option('--refused <fichier>', 'écrit les lignes refusées, avec leurs raisons, prêtes à être corrigées')
    .action(async (file: string, options: ImportOptions) => {
      const { importSheet } = await import('../people/import-sheet.js');
      await importSheet(file, options);
    });
}
