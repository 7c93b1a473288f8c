import type { Id } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import { threadsFor } from '../run/find-optimum.js';
import type { MatchProof, MatchSnapshot, MatchedPair } from '../run/snapshot.js';
import { explain } from '../score/explain.js';
import { type Candidate, candidatesOf, preparePairsOf } from './candidates.js';
import { RunColumns } from './columns.js';
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
  /** Mentors × mentees up to which the whole run is taken. */
  readonly whole: number;
  /** Pairs kept of it at most, some twenty bytes each. */
  readonly pairs: number;
  /** People a side taken from a larger run. */
  readonly around: number;
  /** Points that the others may lose by a choice with its cost still exact: see RunMarket. */
  readonly slack: number;
  /** The same for the first answer: most choices cost others little, and the market is widened when one does not. */
  readonly firstSlack: number;
  /** Exact costs asked for one answer, a few milliseconds each. */
  readonly questions: number;
  /** Threads that find the pairs of a large market, the calling one included; with more than one it must serve nobody else. */
  readonly threads: number;
}

const DEFAULT_BOUNDS: Bounds = {
  whole: 150_000_000,
  pairs: 20_000_000,
  around: 3_000,
  slack: 300,
  firstSlack: 60,
  questions: 64,
  threads: 1,
};

/** A kept run that can be asked what another choice would cost. Built once, asked often. */
export class Alternatives {
  private readonly run: RunIndex;
  private readonly bounds: Bounds;
  /** Whether everyone is in the market. */
  private whole: boolean;
  private columns: RunColumns | undefined;
  private market: RunMarket | undefined;
  /** How far the market may be widened. */
  private widest: number;

  constructor(snapshot: MatchSnapshot, proof: MatchProof, bounds: Partial<Bounds> = {}) {
    this.bounds = { ...DEFAULT_BOUNDS, ...bounds };
    this.run = new RunIndex(snapshot, proof);
    this.whole = this.run.mentees.people.length * this.run.mentors.people.length <= this.bounds.whole;
    this.widest = this.bounds.slack;
  }

  /**
   * The next best pairs for a person of the run: those that cost the cohort least, then of the best score. Nobody
   * when the person could not be matched at all. A mentor with several places may keep the present duos besides.
   * @param only someone of the other side: that pair alone, if it is possible
   * @throws AssignmentInputError when the kept pairs and prices do not prove themselves
   */
  of({ role, participationId }: RunPerson, count: number, only?: Id): Alternative[] {
    const { own, others } = this.run.sides(role);
    const number = own.numberOf.get(participationId);
    if (number === undefined) return [];
    const market = this.marketOfAll();
    const scoreOf = market ? this.columns!.scoreOf : preparePairsOf(this.run, role, number);
    const all = candidatesOf(this.run, role, number, scoreOf);
    const candidates = only
      ? withOther(all, role, others.numberOf.get(only))
      : all.slice(0, this.bounds.questions);
    if (candidates.length === 0) return [];
    return market ? this.exactly(candidates, market, count) : this.nearby(candidates, count);
  }

  /** Everyone of a run that is small enough, laid out when it is first asked; undefined for a larger one. */
  private marketOfAll(): RunMarket | undefined {
    if (!this.whole) return undefined;
    const { firstSlack, slack } = this.bounds;
    this.columns ??= new RunColumns(this.run, everyone(this.run));
    this.market ??= this.open(this.columns, Math.min(firstSlack, slack));
    this.whole = this.market !== undefined;
    return this.market;
  }

  private open(columns: RunColumns, slack: number): RunMarket | undefined {
    const [mentors, mentees] = [columns.mentors.length, columns.mentees.length];
    const threads = threadsFor(mentors, mentees, this.bounds.threads);
    return RunMarket.open(columns, slack, { most: this.bounds.pairs, threads });
  }

  /** Of a larger run a new market for each person: building it is the greater part of the answer. */
  private nearby(candidates: readonly Candidate[], count: number): Alternative[] {
    const columns = new RunColumns(this.run, around(this.run, candidates, this.bounds.around));
    const market = RunMarket.open(columns, this.bounds.slack, { threads: 1 })!;
    return cheapest(candidates, market, count)
      .slice(0, count)
      .map((found) => this.tell(found, market));
  }

  /** Widens the market as long as a cost is not exact that matters for the answer. */
  private exactly(candidates: readonly Candidate[], market: RunMarket, count: number): Alternative[] {
    const found = cheapest(candidates, market, count);
    const needed = Math.min(this.widest, slackFor(found, market.slack, count));
    if (needed <= market.slack) return found.slice(0, count).map((one) => this.tell(one, market));
    const slack = Math.min(this.widest, Math.max(needed, 2 * market.slack));
    const wider = this.open(this.columns!, slack);
    if (wider) this.market = wider;
    else this.widest = market.slack;
    return this.exactly(candidates, wider ?? market, count);
  }

  private tell({ candidate, effect }: Found, market: RunMarket): Alternative {
    const { mentors, mentees, snapshot } = this.run;
    const [mentor, mentee] = [mentors.people[candidate.mentor], mentees.people[candidate.mentee]];
    const nameOf = (number: number) => (number < 0 ? null : mentors.people[number].participationId);
    return {
      mentorParticipationId: mentor.participationId,
      menteeParticipationId: mentee.participationId,
      ...explain(mentor, mentee, snapshot.settings, snapshot.runOn),
      ...this.costOf(candidate, effect, market),
      waiting: this.waiting(effect),
      changes: effect.moves.map(({ mentee: moved, from, to }) => ({
        menteeParticipationId: mentees.people[moved].participationId,
        from: nameOf(from),
        to: nameOf(to),
      })),
    };
  }

  /** The prices tell what the pair itself costs; what the others lose besides is known up to the slack. */
  private costOf({ costAtLeast: own }: Candidate, { cost }: Effect, { slack }: RunMarket) {
    const { whole } = this;
    const exact = cost === own || (whole && cost - own <= slack);
    const proved = whole ? own + slack + 1 : own;
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

function withOther(candidates: readonly Candidate[], role: RunPerson['role'], other: number | undefined) {
  return candidates.filter(({ mentor, mentee }) => (role === 'mentor' ? mentee : mentor) === other);
}

/**
 * Candidates by rising cost, the first `count` the cheapest of all. They come by rising bound, so the search ends as
 * soon as that many are known to cost no more than the next can.
 */
function cheapest(candidates: readonly Candidate[], market: RunMarket, count: number): Found[] {
  const found: Found[] = [];
  for (const candidate of candidates) {
    if (found.length >= count && found[count - 1].effect.cost < candidate.costAtLeast) break;
    found.push({ candidate, effect: market.forcing(candidate) });
    found.sort((a, b) => a.effect.cost - b.effect.cost || b.candidate.score - a.candidate.score);
  }
  return found;
}

/** What the others may lose at most by a choice that is among the first `count` or could be: 0 when all is exact. */
function slackFor(found: readonly Found[], slack: number, count: number): number {
  const worst = found[count - 1]?.effect.cost ?? Infinity;
  const losses = found.map(({ candidate: { costAtLeast: own }, effect: { cost } }) =>
    own + slack < worst ? cost - own : 0,
  );
  return Math.max(0, ...losses);
}
