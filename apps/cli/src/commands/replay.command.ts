import type { AttributeScoring } from '@tdu/matching-domain';
import { Command, Option } from 'commander';
import { wholeNumber } from '../program/parsers.js';
import { scoring } from '../replay/scoring-options.js';

export interface ReplayOptions {
  readonly policy?: readonly string[];
  readonly before?: string;
  readonly score?: readonly AttributeScoring[];
  readonly json: boolean;
  readonly generate?: string;
  readonly seed: number;
  readonly out?: string;
}

/** `replay FILE`: a history of arrivals day by day, under one or several release policies. */
export function replayCommand(): Command {
  return new Command('replay')
    .description('rejoue jour par jour une histoire d’arrivées, et compare des façons d’annoncer les duos')
    .argument(
      '[fichier]',
      'CSV : side;id;arrives_on, puis leaves_on;capacity si connus, puis des attributs aux valeurs séparées par « | »',
    )
    .option(
      '--policy <politique>',
      '« fixed:7 » (lots), « release » ou « release:cost=3,haste=40 » ; à répéter pour comparer (par défaut : release)',
      (text: string, before: string[] = []) => [...before, text],
    )
    .addOption(
      new Option(
        '--score <attribut:poids[:hard]>',
        'comment comparer un attribut ; « hard » : au moins une valeur commune (par défaut : tous de même poids)',
      ).argParser(scoring),
    )
    .option(
      '--before <fichier>',
      'arrivées d’avant, au même format : la politique s’en souvient, personne n’y attend ni n’est compté',
    )
    .option('--json', 'une ligne JSON par politique', false)
    .option('--generate <régime>', 'écrit une année d’arrivées au hasard, par exemple balanced')
    .option('--seed <n>', 'graine du hasard pour « --generate »', wholeNumber(0, 2_147_483_647), 1)
    .option('--out <fichier>', 'fichier à écrire avec « --generate »')
    .action(async (file: string | undefined, options: ReplayOptions) => {
      const { replayCommandLine } = await import('../replay/replay-file.js');
      await replayCommandLine(file, options);
    });
}
