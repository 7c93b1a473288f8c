import type { Type } from '@nestjs/common';
import { type CalendarDate, type Id, type RequestContext, type Result, instantOf, today } from '@tdu/kernel';
import type { DuoSnapshot } from '@tdu/duos-domain';
import { PROGRAMME_TIME_ZONE } from '@tdu/kernel';
import type { Agenda } from './agenda.js';
import type { Cast, Person } from './cast/cast.js';
import type { Chance } from './chance.js';
import type { Stage } from './stage/stage.js';

/** What every scene needs: the stage, who plays, chance, and what was noted for later. */
export interface World {
  readonly stage: Stage;
  readonly chance: Chance;
  readonly agenda: Agenda;
  /** In which the coordinator acts, signed in. */
  readonly coordinator: RequestContext;
  readonly programmeId: Id;
  readonly cast: Cast;
}

/** A service of the stage. */
export function the<T>({ stage }: Pick<World, 'stage'>, service: Type<T>): T {
  return stage.app.get(service, { strict: false });
}

/** The day it is in the story. */
export function todayIn({ stage }: World): CalendarDate {
  return today(stage.clock);
}

/** Moves the clock to an hour of a day, Paris time. */
export function moveTo({ stage }: Pick<World, 'stage'>, day: CalendarDate, hour: number): void {
  stage.clock.moveTo(instantOf(day, hour, PROGRAMME_TIME_ZONE));
}

/** The value of something the story relies on. @throws with the refusal's sentence */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`Refused in the story: ${result.refusal.code} ${result.refusal.message}`);
}

/** The two people of a duo, and a key of the pair that is the same in every run. */
export interface Pair {
  readonly mentor: Person;
  readonly mentee: Person;
  readonly key: string;
}

/** Who the two of a duo or proposal are. */
export function pairOf(
  { cast }: World,
  people: Pick<DuoSnapshot, 'mentorPersonId' | 'menteePersonId'>,
): Pair {
  const mentor = cast.person(people.mentorPersonId);
  const mentee = cast.person(people.menteePersonId);
  return { mentor, mentee, key: `${mentor.key} & ${mentee.key}` };
}
