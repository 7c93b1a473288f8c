import { DuosService, ReviewsService } from '@tdu/duos-server';
import { addDays, daysBetween, toCalendarDate, PROGRAMME_TIME_ZONE } from '@tdu/kernel';
import { ProposalsReader, ProposalsService, matchRunQueue } from '@tdu/matching-server';
import { QueueFactory } from '@tdu/platform';
import { PeopleService } from '@tdu/people-server';
import { settled } from '../stage/queues.js';
import { type World, must, pairOf, the, todayIn } from '../world.js';
import type { LivingDuo } from './duo-days.js';
import { interview } from './measures.js';

/** What a worker looks after every few minutes, done once a morning: proposals left too long expire. */
export async function upkeep(world: World): Promise<void> {
  const queue = the(world, QueueFactory).queue(matchRunQueue);
  await queue.add('upkeep', {});
  await settled([queue]);
}

/** The coordinator telephones those who cannot be written to, and those who left two letters unanswered. */
export async function telephone(world: World): Promise<void> {
  const waiting = await the(world, ProposalsReader).page(world.coordinator, world.programmeId, 'released', {
    first: 100,
  });
  const calls = await Promise.all(
    waiting.edges.map(async ({ node }) => ({ node, ...(await peopleOf(world, node)) })),
  );
  calls.sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { node, mentor, mentee, key } of calls) {
    const released = node.releasedAt ?? world.stage.clock.now();
    const age = daysBetween(toCalendarDate(released, PROGRAMME_TIME_ZONE), todayIn(world));
    for (const person of [mentor, mentee]) {
      const answered = person.role === 'mentor' ? node.mentorAnswer : node.menteeAnswer;
      const calledAfter = person.email ? 12 : 2;
      if (answered || age < calledAfter || !world.chance.happens(0.6, 'picks up', person.key, todayIn(world)))
        continue;
      const answer = world.chance.happens(
        person.personality.saysYes - 0.1,
        'says yes on the phone',
        person.key,
        key,
      )
        ? 'yes'
        : 'no';
      const input = { proposalId: node.id, side: person.role, answer } as const;
      const noted = await the(world, ProposalsService).answer(world.coordinator, input);
      if (!noted.ok || noted.value.state !== 'released') break;
    }
  }
}

async function peopleOf(
  world: World,
  node: { mentorParticipationId: string; menteeParticipationId: string },
) {
  const ids = [node.mentorParticipationId, node.menteeParticipationId];
  const records = await the(world, PeopleService).participations(world.coordinator, ids);
  const personOf = (id: string) =>
    records.find(({ participation }) => participation.id === id)?.person.id ?? '';
  return pairOf(world, { mentorPersonId: personOf(ids[0]), menteePersonId: personOf(ids[1]) });
}

/** Reviews held, pauses noted, broken duos and those that came to their term closed. */
export async function follow(world: World, duos: readonly LivingDuo[]): Promise<void> {
  for (const duo of duos) {
    if (await endIfOver(world, duo)) continue;
    await pauseIfAsked(world, duo);
    await reviewIfDue(world, duo);
  }
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
  must(await the(world, DuosService).close(world.coordinator, { duoId, reason: 'completed', on: endsOn }));
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
