import type { Id } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import { allowedPairs } from '../run/allowed-pairs.js';
import type { MatchProof, MatchSnapshot, MatchedPair } from '../run/snapshot.js';
import { explain } from '../score/explain.js';
import { type Candidate, type ScoreOf, candidatesOf, preparePairs, preparePairsOf } from './candidates.js';
import { type Effect, RunMarket } from './market.js';
import { around, everyone } from './neighbourhood.js';
import { RunIndex } from './run-index.js';

/** Someone of a run. */
export interface RunPerson {
  readonly role: ParticipantRole;
  readonly participationId: Id;
}

/** A mentee whose mentor would change; null = none. */
export interface Change {
  readonly menteeParticipationId: Id;
  readonly from: Id | null;
  readonly to: Id | null;
}

/** Another pair for someone, explained, with what choosing it would cost everyone together. Plain JSON. */
export interface Alternative extends MatchedPair {
  /** Points that the best total with this pair is below the best total without: never negative. */
  readonly costInPoints: number;
  /** A bound that the prices prove. Equal to `costInPoints` when that is exact. */
  readonly costAtLeast: number;
  /**
   * False for large runs, where the rearrangement was sought among the people around, and where the others would lose
   * very much: the choice then costs that at most.
   */
  readonly exact: boolean;
  /** Everyone who would have a duo fewer. */
  readonly waiting: readonly RunPerson[];
  /** Every mentee whose mentor would change, the one of this pair included. */
  readonly changes: readonly Change[];
}

/** How much is looked at; the defaults are sized for a thread of some hundred megabytes. */
export interface Bounds {
  /** Allowed pairs up to which the whole run is taken; six bytes each while they are sorted out. */
  readonly pairs: number;
  /** Pairs looked at to find them. */
  readonly scanned: number;
  /** People a side taken from a larger run. */
  readonly around: number;
  /** Points that the others may lose by a choice with its cost still exact: see RunMarket. */
  readonly slack: number;
  /** Exact costs asked for one answer, a few milliseconds each. */
  readonly questions: number;
}

export const DEFAULT_BOUNDS: Bounds = {
  pairs: 60_000_000,
  scanned: 150_000_000,
  around: 3_000,
  slack: 300,
  questions: 64,
};

/** Mentees whose pairs are counted to guess how many there are in all. */
const SAMPLE = 32;

/** A kept run that can be asked what another choice would cost. Built once, asked often. */
export class Alternatives {
  private readonly run: RunIndex;
  private readonly whole: boolean;
  private market: RunMarket | undefined;
  private scores: ScoreOf | undefined;

  constructor(
    snapshot: MatchSnapshot,
    proof: MatchProof,
    private readonly bounds: Bounds = DEFAULT_BOUNDS,
  ) {
    this.run = new RunIndex(snapshot, proof);
    this.whole = fits(this.run, bounds);
  }

  /**
   * The next best pairs for a person of the run: those that cost the cohort least, then of the best score. Nobody
   * when the person could not be matched at all. A mentor with several places may keep the present duos besides.
   */
  of({ role, participationId }: RunPerson, count: number): Alternative[] {
    const number = this.run.sides(role).own.numberOf.get(participationId);
    if (number === undefined) return [];
    const scoreOf = this.scoresFor(role, number);
    const candidates = candidatesOf(this.run, role, number, scoreOf).slice(0, this.bounds.questions);
    if (candidates.length === 0) return [];
    const market = this.marketFor(candidates);
    return cheapest(candidates, market, count).map((found) => this.tell(found));
  }

  /** A run that is taken whole is laid out once for everyone. */
  private scoresFor(role: ParticipantRole, number: number): ScoreOf {
    if (!this.whole) return preparePairsOf(this.run, role, number);
    const { mentors, mentees, snapshot } = this.run;
    return (this.scores ??= preparePairs(mentors.people, mentees.people, snapshot));
  }

  /** Of a larger run a new market for each person: building it is the greater part of the answer. */
  private marketFor(candidates: readonly Candidate[]): RunMarket {
    const { bounds, run } = this;
    if (!this.whole) return new RunMarket(run, around(run, candidates, bounds.around), bounds.slack);
    this.market ??= new RunMarket(run, everyone(run), bounds.slack);
    return this.market;
  }

  private tell({ candidate, effect }: Found): Alternative {
    const { mentors, mentees, snapshot } = this.run;
    const [mentor, mentee] = [mentors.people[candidate.mentor], mentees.people[candidate.mentee]];
    const nameOf = (number: number) => (number < 0 ? null : mentors.people[number].participationId);
    return {
      mentorParticipationId: mentor.participationId,
      menteeParticipationId: mentee.participationId,
      ...explain(mentor, mentee, snapshot.settings, snapshot.runOn),
      ...this.costOf(candidate, effect),
      waiting: this.waiting(effect),
      changes: effect.moves.map(({ mentee: moved, from, to }) => ({
        menteeParticipationId: mentees.people[moved].participationId,
        from: nameOf(from),
        to: nameOf(to),
      })),
    };
  }

  /** The prices tell what the pair itself costs; what the others lose besides is known up to the slack. */
  private costOf({ costAtLeast: own }: Candidate, { cost }: Effect) {
    const exact = cost === own || (this.whole && cost - own <= this.bounds.slack);
    const proved = this.whole ? own + this.bounds.slack + 1 : own;
    return { costInPoints: cost, costAtLeast: exact ? cost : proved, exact };
  }

  /** Mentees left without a mentor, and mentors left with a place more than before. */
  private waiting({ moves }: Effect): RunPerson[] {
    const { mentors, mentees } = this.run;
    const duos = new Map<number, number>();
    const add = (mentor: number, by: number) => duos.set(mentor, (duos.get(mentor) ?? 0) + by);
    for (const { from, to } of moves) {
      if (from >= 0) add(from, -1);
      if (to >= 0) add(to, 1);
    }
    const alone = moves.filter(({ to }) => to < 0).map(({ mentee }) => mentees.people[mentee]);
    const idle = [...duos].filter(([, change]) => change < 0).map(([mentor]) => mentors.people[mentor]);
    return [...alone, ...idle].map(({ role, participationId }) => ({ role, participationId }));
  }
}

interface Found {
  readonly candidate: Candidate;
  readonly effect: Effect;
}

/**
 * The `count` candidates of least cost. They come by rising bound, so the search ends as soon as that many are known
 * to cost no more than the next can.
 */
function cheapest(candidates: readonly Candidate[], market: RunMarket, count: number): Found[] {
  const found: Found[] = [];
  for (const candidate of candidates) {
    if (found.length >= count && found[count - 1].effect.cost < candidate.costAtLeast) break;
    found.push({ candidate, effect: market.forcing(candidate) });
    found.sort((a, b) => a.effect.cost - b.effect.cost || b.candidate.score - a.candidate.score);
  }
  return found.slice(0, count);
}

/** Whether a market of everyone stays within bounds, guessed from the pairs of a few mentees. */
function fits({ mentors, mentees, snapshot }: RunIndex, bounds: Bounds): boolean {
  const [rows, columns] = [mentees.people.length, mentors.people.length];
  if (rows * columns > bounds.scanned) return false;
  const step = Math.max(1, Math.floor(rows / SAMPLE));
  const sample = mentees.people.filter((_, number) => number % step === 0);
  const { columns: pairs } = allowedPairs(mentors.people, sample, snapshot);
  return pairs.length * step <= bounds.pairs;
}
