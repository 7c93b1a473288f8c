import { Command } from 'commander';
import { day, wholeNumber } from '../program/parsers.js';

export interface SimulateOptions {
  readonly months: number;
  readonly seed: number;
  readonly start: string;
}

/** `simulate`: the whole story on the sample cohort, with a moved clock, in a database of its own. */
export function simulateCommand(): Command {
  return new Command('simulate')
    .description('joue toute l’histoire sur la promotion d’exemple, mois par mois, dans une base à part')
    .option('--months <n>', 'durée, en mois', wholeNumber(1, 24), 6)
    .option(
      '--seed <n>',
      'graine du hasard : la même rejoue la même histoire',
      wholeNumber(0, 2_147_483_647),
      1,
    )
    .option('--start <date>', 'premier jour', day, '2026-12-01')
    .action(async (options: SimulateOptions) => {
      const { simulate } = await import('../simulation/simulate.js');
      await simulate(options);
    });
}
