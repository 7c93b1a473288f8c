import type { ReviewKind } from '@tdu/duos-domain';
import {
  COUNT_BANDS,
  type Indicator,
  MEASURED_CEFR,
  type Moment,
  indicatorOf,
  indicatorsSection,
} from '@tdu/impact-domain';
import { type MeasureInput, MeasuresService } from '@tdu/impact-server';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import type { Person } from '../cast/cast.js';
import { type World, must, the, todayIn } from '../world.js';
import type { LivingDuo } from './duo-days.js';

const MOMENT_OF: Readonly<Record<ReviewKind, Moment>> = {
  start: 'start',
  mid_term: 'mid_term',
  closing: 'end',
};
/** How much of what a duo changes has come about at a moment. */
const PROGRESS: Readonly<Partial<Record<Moment, number>>> = { start: 0, mid_term: 0.5, end: 1 };
/** Not every question of a questionnaire is answered. */
const ANSWERED = 0.9;

/** The questionnaire of a review: what the programme measures at this moment, about each of the two it is about. */
export async function interview(world: World, duo: LivingDuo, review: ReviewKind): Promise<void> {
  const moment = MOMENT_OF[review];
  const version = await the(world, ProgrammesService).version(
    world.coordinator,
    duo.snapshot.programmeVersionId,
  );
  const { measured } = readSection(version, indicatorsSection);
  const answers = measured
    .filter(({ moments }) => moments.includes(moment))
    .flatMap(({ indicator }) => answersTo(world, duo, indicatorOf(indicator), moment));
  must(await the(world, MeasuresService).recordAll(world.coordinator, answers));
}

function answersTo(
  world: World,
  duo: LivingDuo,
  indicator: Indicator | undefined,
  moment: Moment,
): MeasureInput[] {
  if (!indicator) return [];
  const answering = indicator.about.filter((role) =>
    world.chance.happens(ANSWERED, 'answers question', duo[role].key, indicator.key, moment),
  );
  return answering.map((role) => ({
    participationId: duo[role].participationId,
    duoId: duo.snapshot.duoId,
    indicator: indicator.key,
    moment,
    value: answerOf(world, duo, duo[role], indicator, moment),
    measuredOn: todayIn(world),
    source: role,
  }));
}

/** What a person answers: where he or she stood, and how far the duo has led since. */
function answerOf(
  world: World,
  duo: LivingDuo,
  person: Person,
  { kind, key }: Indicator,
  moment: Moment,
): string {
  const { chance } = world;
  const question = [person.key, key];
  const gained = duo.fate.lift * (PROGRESS[moment] ?? 1);
  if (kind === 'count') return String(chance.between(0, 1, 'from', ...question) + Math.round(gained * 3));
  if (kind === 'event') return gained > 0 && chance.draw('event', ...question) < gained * 0.4 ? 'oui' : 'non';
  if (kind === 'cefr') return levelOf(person, chance.draw('learns', ...question) < gained ? 1 : 0);
  if (kind === 'count_band')
    return COUNT_BANDS[Math.min(4, chance.between(0, 1, 'from', ...question) + Math.round(gained * 2))];
  const from = key === 'satisfaction' ? 2 : chance.between(0, 2, 'from', ...question);
  return String(Math.min(4, from + Math.round(gained * 2)));
}

function levelOf({ frenchLevel }: Person, gained: number): string {
  const rank = MEASURED_CEFR.findIndex((level) => level === frenchLevel);
  return MEASURED_CEFR[Math.min(MEASURED_CEFR.length - 1, Math.max(0, rank) + gained)];
}
