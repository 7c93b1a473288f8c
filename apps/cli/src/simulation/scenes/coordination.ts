import { DuosService, ReviewsService } from '@tdu/duos-server';
import { addDays, daysBetween } from '@tdu/kernel';
import { matchRunQueue } from '@tdu/matching-server';
import { QueueFactory } from '@tdu/platform';
import { settled } from '../stage/queues.js';
import { inParallel } from '../in-parallel.js';
import { type World, must, the, todayIn } from '../world.js';
import type { LivingDuo } from './duo-days.js';
import { interview } from './measures.js';

/** What a worker looks after every few minutes, done once a morning: proposals left too long expire. */
export async function upkeep(world: World): Promise<void> {
  const queues = the(world, QueueFactory);
  await queues.queue(matchRunQueue).add('upkeep', {});
  await settled(queues, matchRunQueue);
}

/** Reviews held, pauses noted, broken duos and those that came to their term closed. */
export function follow(world: World, duos: readonly LivingDuo[]): Promise<void> {
  return inParallel(duos, async (duo) => {
    if (await endIfOver(world, duo)) return;
    await pauseIfAsked(world, duo);
    await reviewIfDue(world, duo);
  });
}

async function endIfOver(world: World, { snapshot, fate, key }: LivingDuo): Promise<boolean> {
  const { startsOn, endsOn } = snapshot.life;
  const today = todayIn(world);
  const { duoId } = snapshot;
  if (startsOn !== null && fate.breaks && daysBetween(startsOn, today) >= fate.breaks.afterDays) {
    must(
      await the(world, DuosService).close(world.coordinator, {
        duoId,
        reason: fate.breaks.reason,
        on: today,
      }),
    );
    return true;
  }
  const closing = endsOn && addDays(endsOn, world.chance.between(0, 4, 'closes', key));
  if (!endsOn || !closing || today < closing) return false;
  must(await the(world, DuosService).close(world.coordinator, { duoId, reason: 'completed', on: today }));
  return true;
}

async function pauseIfAsked(world: World, { snapshot, fate }: LivingDuo): Promise<void> {
  const { startsOn } = snapshot.life;
  const today = todayIn(world);
  if (!startsOn || !fate.pause || daysBetween(startsOn, today) !== fate.pause.afterDays) return;
  const until = addDays(today, fate.pause.days);
  const reason = 'congés ou examens';
  must(
    await the(world, DuosService).pause(world.coordinator, {
      duoId: snapshot.duoId,
      from: today,
      until,
      reason,
    }),
  );
}

/** A review takes place some days around its day; most bring answers to the programme's questions. */
async function reviewIfDue(world: World, duo: LivingDuo): Promise<void> {
  const today = todayIn(world);
  for (const { kind, dueOn, doneOn } of duo.snapshot.life.reviews) {
    const on = addDays(dueOn, world.chance.between(-4, 12, 'review', kind, duo.key));
    if (doneOn !== null || today < on) continue;
    must(
      await the(world, ReviewsService).complete(world.coordinator, {
        duoId: duo.snapshot.duoId,
        kind,
        on: today,
      }),
    );
    await interview(world, duo, kind);
  }
}
