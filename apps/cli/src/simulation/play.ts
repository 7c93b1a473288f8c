import { type CalendarDate, addDays, addMonths, instantOf, PROGRAMME_TIME_ZONE } from '@tdu/kernel';
import { Mailbox } from '@tdu/platform';
import { MeetingsTruth } from './cast/meetings-truth.js';
import { Chance } from './chance.js';
import { impactTableLines, indicatorLines, processLines } from './report/print-impact.js';
import { monthReport } from './report/month-report.js';
import { monthLines } from './report/print-month.js';
import { follow, upkeep } from './scenes/coordination.js';
import { meet, openDuos, signCharters } from './scenes/duo-days.js';
import { Letters, mailSettled, morning } from './scenes/letters.js';
import { type RoundReport, matchingRound } from './scenes/matching-round.js';
import { type Preparation, prepare } from './scenes/prepare.js';
import { telephone } from './scenes/telephone.js';
import { PostOffice } from './stage/post-office.js';
import type { Stage } from './stage/stage.js';
import { type World, moveTo, the } from './world.js';
import { ImpactService } from '@tdu/impact-server';

/** The sheets arrive, and the first proposals leave, so many days before the first month. */
const PREPARATION_DAYS = 10;

export interface Script {
  readonly months: number;
  readonly seed: number;
  readonly start: CalendarDate;
}

/** The instant at which the story begins. */
export function beginning({ start }: Script): Date {
  return instantOf(addDays(start, -PREPARATION_DAYS), 5, PROGRAMME_TIME_ZONE);
}

/**
 * Plays the story on a stage and gives what a coordinator sees, line by line: the imports, each month, then the
 * impact. Every fact goes through the services, the queue and the mailbox; chance and the clock are the only props.
 */
export async function* play(stage: Stage, script: Script): AsyncGenerator<string> {
  const { world, imports } = await prepare(stage, new Chance(script.seed));
  yield* importLines(imports);
  const story = new Story(world);
  const first = addDays(script.start, -PREPARATION_DAYS);
  yield* await story.stretch(first, addDays(script.start, -1));
  for (let month = 0; month < script.months; month++) {
    yield* await story.stretch(
      addMonths(script.start, month),
      addDays(addMonths(script.start, month + 1), -1),
    );
  }
  yield* await impactLines(world, first, addDays(addMonths(script.start, script.months), -1));
}

function importLines(imports: Preparation['imports']): string[] {
  return imports.map(({ fileName, counts: { read, created, updated, unchanged, duplicates, refused } }) => {
    const verdicts = `créées ${created}, mises à jour ${updated}, inchangées ${unchanged}, doublons ${duplicates}, refusées ${refused}`;
    return `Import de ${fileName} : ${read} lignes, ${verdicts}`;
  });
}

/** Day after day. */
class Story {
  private readonly truth = new MeetingsTruth();
  private readonly letters: Letters;

  constructor(private readonly world: World) {
    const { app, config } = world.stage;
    const office = new PostOffice(app.get(Mailbox, { strict: false }), config);
    this.letters = new Letters(world, office, this.truth);
  }

  /** Lives from one day to another, a matching round on the first, and tells how things stand then. */
  async stretch(from: CalendarDate, to: CalendarDate): Promise<string[]> {
    moveTo(this.world, from, 6);
    const rounds: RoundReport[] = [await matchingRound(this.world)];
    for (let day = from; day <= to; day = addDays(day, 1)) await this.day(day);
    return monthLines(await monthReport(this.world, from, to, rounds));
  }

  private async day(day: CalendarDate): Promise<void> {
    const { world } = this;
    moveTo(world, day, 7);
    await upkeep(world);
    await morning(world);
    moveTo(world, day, 9);
    await this.letters.deliver();
    await telephone(world);
    moveTo(world, day, 18);
    await world.agenda.live(day);
    await mailSettled(world);
    moveTo(world, day, 20);
    const duos = await openDuos(world);
    await signCharters(world, duos);
    await meet(world, duos, this.truth);
    await follow(world, duos);
  }
}

async function impactLines(world: World, from: CalendarDate, to: CalendarDate): Promise<string[]> {
  const impact = the(world, ImpactService);
  const { coordinator, programmeId } = world;
  const years = [...new Set([from, to].map((day) => Number(day.slice(0, 4))))];
  const tables = await Promise.all(years.map((year) => impact.table(coordinator, programmeId, year)));
  return [
    ...tables.flatMap(impactTableLines),
    ...indicatorLines(await impact.indicators(coordinator, programmeId)),
    ...processLines(await impact.process(coordinator, programmeId)),
  ];
}
