import { MatchRunsReader, MatchRunsService, ProposalsService, matchRunQueue } from '@tdu/matching-server';
import { QueueFactory } from '@tdu/platform';
import { settled } from '../stage/queues.js';
import { mailSettled } from './letters.js';
import { type World, must, the } from '../world.js';

/** What a match run gave. */
export interface RoundReport {
  readonly total: number;
  readonly pairs: number;
  readonly unmatched: number;
  readonly certificateValid: boolean;
  readonly released: number;
}

/** The coordinator has the worker compute a run, reads it and releases every proposal. */
export async function matchingRound(world: World): Promise<RoundReport> {
  const { coordinator, programmeId } = world;
  const { id } = must(await the(world, MatchRunsService).start(coordinator, programmeId));
  await settled(the(world, QueueFactory), matchRunQueue);
  const run = await the(world, MatchRunsReader).one(coordinator, id);
  if (run?.state !== 'done') throw new Error(`The match run ended as ${run?.state}: ${run?.error}`);
  const released = run.pairCount
    ? must(await the(world, ProposalsService).release(coordinator, id)).released.length
    : 0;
  await mailSettled(world);
  return {
    total: run.total ?? 0,
    pairs: run.pairCount ?? 0,
    unmatched: run.unmatchedCount ?? 0,
    certificateValid: run.certificateValid === true,
    released,
  };
}
