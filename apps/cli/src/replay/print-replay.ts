import type { ReplaySummary, SideSummary } from '@tdu/matching-domain';
import { print, printTable } from '../terminal/print.js';

const HEADINGS = [
  '',
  'arrivées',
  'en duo',
  'en attente',
  'parties',
  'attente moyenne (j)',
  'attente, 9 sur 10 (j)',
];

/** A replay as a coordinator reads it. */
export function printReplay(summary: ReplaySummary): void {
  const { policy, days, matches, meanScore, totalScore, mentees, mentors, waiting } = summary;
  print(`Politique ${policy}, ${days} jours`);
  print(`${matches} duos, score moyen ${decimal(meanScore)}, score total ${totalScore}`);
  const both = {
    arrived: mentees.arrived + mentors.arrived,
    matched: mentees.matched + mentors.matched,
    stillWaiting: mentees.stillWaiting + mentors.stillWaiting,
    gaveUp: mentees.gaveUp + mentors.gaveUp,
    waiting,
  };
  printTable(HEADINGS, [row('mentoré·es', mentees), row('mentors', mentors), row('ensemble', both)]);
}

function row(name: string, { arrived, matched, stillWaiting, gaveUp, waiting }: SideSummary) {
  return [name, arrived, matched, stillWaiting, gaveUp, decimal(waiting.mean), waiting.p90];
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}
