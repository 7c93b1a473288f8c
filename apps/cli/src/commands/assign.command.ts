import type { Mode } from '@tdu/assignment';
import { Command, Option } from 'commander';
import { UsageError } from '../program/exit.js';
import { wholeNumber } from '../program/parsers.js';
import { print } from '../terminal/print.js';

/** What comes first in each mode; the engine itself is loaded when the command is called. */
const FIRST: Readonly<Record<Mode, string>> = {
  best: 'le total',
  'most-duos': 'le nombre de duos',
  'best-worst': 'le moins bon duo',
  'few-changes': 'ce qui est annoncé',
};

interface Options {
  certificate?: string;
  mode: Mode;
  former?: string;
  changes?: number;
}

/** `assign FILE`: the exact optimum of a file of pairs, with the certificate that proves it. */
export function assignCommand(): Command {
  return new Command('assign')
    .description('calcule l’affectation optimale d’un fichier de paires (CSV ou DUO1) et la prouve')
    .argument(
      '<fichiers...>',
      'mentee;mentor;score puis mentor;capacity (un ou deux CSV), ou un fichier DUO1',
    )
    .option('--certificate <fichier>', 'écrit les paires et les prix qui prouvent l’optimum')
    .addOption(
      new Option('--mode <mode>', `ce qui passe d’abord : ${Object.values(FIRST).join(', ')}`)
        .choices(Object.keys(FIRST))
        .default('best'),
    )
    .option('--former <fichier>', 'few-changes : les duos annoncés (certificat, ou CSV mentee;mentor)')
    .option(
      '--changes <nombre>',
      'few-changes : combien de ces duos peuvent changer',
      wholeNumber(0, 2 ** 21),
    )
    .action(async (files: string[], options: Options) => {
      checkTogether(options);
      const { assignFiles } = await import('../assignment/assign-files.js');
      print(JSON.stringify(await assignFiles(files, options)));
    });
}

function checkTogether({ mode, former, changes }: Options): void {
  const given = [former, changes].filter((one) => one !== undefined).length;
  if (mode === 'few-changes' && given < 2)
    throw new UsageError('Le mode few-changes demande --former et --changes');
  if (mode !== 'few-changes' && given > 0)
    throw new UsageError('--former et --changes ne vont qu’avec --mode few-changes');
}
