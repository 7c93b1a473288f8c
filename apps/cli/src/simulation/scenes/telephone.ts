import { type Id, PROGRAMME_TIME_ZONE, daysBetween, toCalendarDate } from '@tdu/kernel';
import { type ProposalEntity, ProposalsReader, ProposalsService } from '@tdu/matching-server';
import type { Person } from '../cast/cast.js';
import { inParallel } from '../in-parallel.js';
import { type World, the, todayIn } from '../world.js';

/** Without an address somebody is called after two days, with one only after two letters were left unanswered. */
const CALLED_AFTER = { withoutAddress: 2, withAddress: 12 };

/** The coordinator telephones those who cannot be written to, and those who left two letters unanswered. */
export async function telephone(world: World): Promise<void> {
  const { coordinator, programmeId, cast } = world;
  const waiting = await the(world, ProposalsReader).page(
    coordinator,
    { programmeId, state: 'released' },
    { first: 100 },
  );
  await inParallel(waiting.edges, async ({ node }) => {
    const sides = [
      [cast.participant(node.mentorParticipationId), node.mentorAnswer],
      [cast.participant(node.menteeParticipationId), node.menteeAnswer],
    ] as const;
    for (const [person, answered] of sides) if (!answered) await call(world, node, person);
  });
}

async function call(world: World, proposal: ProposalEntity, person: Person): Promise<void> {
  const today = todayIn(world);
  const released = proposal.releasedAt ?? world.stage.clock.now();
  const age = daysBetween(toCalendarDate(released, PROGRAMME_TIME_ZONE), today);
  if (age < (person.email ? CALLED_AFTER.withAddress : CALLED_AFTER.withoutAddress)) return;
  if (!world.chance.happens(0.6, 'picks up', person.key, today)) return;
  await noteAnswer(world, proposal.id, person);
}

/** An answer told on the telephone; where the other side has just said no, there is nothing left to note. */
async function noteAnswer(world: World, proposalId: Id, person: Person): Promise<void> {
  const yes = world.chance.happens(
    person.personality.saysYes - 0.1,
    'says yes on the phone',
    person.key,
    todayIn(world),
  );
  const input = { proposalId, side: person.role, answer: yes ? 'yes' : 'no' } as const;
  await the(world, ProposalsService).answer(world.coordinator, input);
}
