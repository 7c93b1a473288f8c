import { Command, Option } from 'commander';
import { wholeNumber } from '../program/parsers.js';
import { type ScopeOptions, withScope } from '../session/scope-options.js';

export interface ExportImpactOptions extends ScopeOptions {
  readonly year?: number;
  readonly format: 'csv' | 'xlsx';
  readonly out: string;
  readonly protect: boolean;
}

/** `export impact`: the funder's table as a file; `export check`: finds what does not add up in somebody's table. */
export function exportCommand(): Command {
  return new Command('export')
    .description('écrit le tableau des financeurs, ou vérifie un tableau reçu')
    .addCommand(impact())
    .addCommand(check());
}

function impact(): Command {
  return withScope(new Command('impact'))
    .description('écrit le tableau cible / réalisé d’une année, par département')
    .option('--year <année>', 'année civile (par défaut : l’année en cours)', wholeNumber(2000, 2099))
    .addOption(new Option('--format <format>', 'format du fichier').choices(['csv', 'xlsx']).default('csv'))
    .requiredOption('--out <fichier>', 'fichier à écrire, « - » pour la sortie standard')
    .option('--protect', 'cache les effectifs de petits groupes, comme pour un compte financeur', false)
    .action(async (options: ExportImpactOptions) => {
      const { exportImpact } = await import('../impact/export-impact.js');
      await exportImpact(options);
    });
}

function check(): Command {
  return new Command('check')
    .description('trouve les totaux et les ratios qui ne suivent pas des lignes d’un tableau CSV')
    .argument('<fichier>', 'département;projets;cible;réalisé;ratio, puis une ligne « total »')
    .action(async (file: string) => {
      const { checkTable } = await import('../impact/check-table.js');
      await checkTable(file);
    });
}
