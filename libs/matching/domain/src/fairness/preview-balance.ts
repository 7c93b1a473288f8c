import { type Id, daysBetween } from '@tdu/kernel';
import type { PairIds, MatchSnapshot } from '../run/snapshot.js';
import { sidesOf } from '../run/sides.js';
import { UnprovenOptimum } from '../run/run-match.js';
import { verifyRun } from '../run/verify-run.js';
import { scoresOf } from './measure.js';
import { type FloorOutcome, settleFairness } from './settle.js';
import { type Spread, mean, spreadOf } from './statistics.js';

/** What a run would give at one position of the slider between quality and waiting. */
export interface BalancePosition {
  /** Share of waiting, 0–100. */
  readonly waiting: number;
  readonly duos: number;
  /** Sum and mean of the programme's own scores of the pairs, whatever was maximised. */
  readonly quality: number;
  readonly meanScore: number | null;
  /** Total of the blended score, proved the highest there is. */
  readonly blendedTotal: number;
  /** Days the mentees have waited: those with a duo, and those left. */
  readonly waitingMatched: Spread;
  readonly waitingLeft: Spread;
  /** Against the first position: mentees with a duo only here, only there, and with another mentor. */
  readonly gained: readonly Id[];
  readonly lost: readonly Id[];
  readonly moved: number;
  readonly floors: readonly FloorOutcome[];
}

/** Plain JSON. */
export interface BalancePreview {
  readonly positions: readonly BalancePosition[];
}

/** Told how many positions are computed. */
export type PreviewProgress = (done: number, all: number) => void;

/**
 * Computes what runs over this pool would give at several positions of the slider, without proposing anything to
 * anyone. Every figure comes from a whole run with its proof.
 */
export function previewBalance(
  snapshot: MatchSnapshot,
  steps: readonly number[],
  progress: PreviewProgress = () => {},
): BalancePreview {
  let first: readonly PairIds[] | undefined;
  const positions = steps.map((waiting, index) => {
    const { pairs, total, floors } = provenAt(snapshot, waiting);
    first ??= pairs;
    progress(index + 1, steps.length);
    return { waiting, blendedTotal: total, floors, ...figures(snapshot, pairs), ...changes(first, pairs) };
  });
  return { positions };
}

/** Only what the separate verifier accepts is shown. */
function provenAt(snapshot: MatchSnapshot, waiting: number) {
  const { run, snapshot: settled, floors } = settleFairness(snapshot, waiting);
  const proof = run.proof();
  if (!verifyRun(settled, proof)) throw new UnprovenOptimum();
  return { ...proof, floors };
}

function figures(snapshot: MatchSnapshot, pairs: readonly PairIds[]) {
  const scores = scoresOf(snapshot, pairs);
  const own = pairs.map(({ menteeParticipationId }) => scores.get(menteeParticipationId)![0]);
  const days = (matched: boolean) =>
    sidesOf(snapshot)
      .mentees.eligible.filter(({ participationId }) => scores.has(participationId) === matched)
      .map(({ registeredOn }) => Math.max(0, daysBetween(registeredOn, snapshot.runOn)));
  return {
    duos: pairs.length,
    quality: own.reduce((sum, score) => sum + score, 0),
    meanScore: mean(own),
    waitingMatched: spreadOf(days(true)),
    waitingLeft: spreadOf(days(false)),
  };
}

function changes(first: readonly PairIds[], pairs: readonly PairIds[]) {
  const before = mentorsOf(first);
  const after = mentorsOf(pairs);
  const gained = [...after.keys()].filter((mentee) => !before.has(mentee));
  const lost = [...before.keys()].filter((mentee) => !after.has(mentee));
  const moved = [...after].filter(
    ([mentee, mentor]) => before.has(mentee) && before.get(mentee) !== mentor,
  ).length;
  return { gained, lost, moved };
}

function mentorsOf(pairs: readonly PairIds[]): Map<Id, Id> {
  return new Map(pairs.map((pair) => [pair.menteeParticipationId, pair.mentorParticipationId]));
}
