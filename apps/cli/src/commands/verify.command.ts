import { Command } from 'commander';
import { RefusedError } from '../program/exit.js';
import { print } from '../terminal/print.js';

/** `verify FILE CERTIFICATE`: checks a certificate without solving anything. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('vérifie le certificat d’une affectation, sans rien recalculer')
    .argument('<fichier>', 'le fichier de paires que « assign » a lu (CSV ou DUO1)')
    .argument('<certificat>', 'le fichier écrit par « assign --certificate »')
    .option('--capacities <fichier>', 'le second CSV (mentor;capacity), s’il était à part')
    .action(async (file: string, certificate: string, { capacities }: { capacities?: string }) => {
      const { verifyFiles } = await import('../assignment/verify-files.js');
      const line = await verifyFiles(capacities ? [file, capacities] : [file], certificate);
      print(JSON.stringify(line));
      if (!line.valid) throw new RefusedError(`${line.reason}. N’utilisez pas ${certificate}.`);
    });
}
