import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { userPath } from '../session/paths.js';
import { print } from '../terminal/print.js';

/** `assign FILE`: the exact optimum of a file of pairs, with the certificate that proves it. */
export function assignCommand(): Command {
  return new Command('assign')
    .description('calcule l’affectation optimale d’un fichier de paires (CSV ou DUO1) et la prouve')
    .argument(
      '<fichiers...>',
      'mentee;mentor;score puis mentor;capacity (un ou deux CSV), ou un fichier DUO1',
    )
    .option('--certificate <fichier>', 'écrit les paires et les prix qui prouvent l’optimum')
    .action(async (files: string[], { certificate }: { certificate?: string }) => {
      const { assignFiles } = await import('../assignment/assign-files.js');
      const { line, proof } = await assignFiles(files);
      if (certificate) await writeFile(userPath(certificate), JSON.stringify(proof));
      print(JSON.stringify(line));
    });
}
