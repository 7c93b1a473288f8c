import type { PoolMember, Slot } from '@tdu/people-domain';
import type { Facts } from '../criteria/criterion.js';
import { MINIMUM_SCORE } from '../run/tally.js';
import { type MinimalSet, minimalSets, opens } from './minimal-sets.js';
import { type Move, NEVER, type Obstacles, type Terms, prepareObstacles } from './moves.js';
import { LIFT, fartherBand, lowerLevel } from './steps.js';

/** One rule softened or lifted, with the values that say how far. Plain JSON. */
export interface RelaxedStep {
  readonly rule: string;
  readonly step: string;
  readonly level: number;
  readonly facts: Facts;
}

/** A smallest set of steps that would give a person at least one pair, with how many candidates it opens. */
export interface Relaxation {
  readonly steps: readonly RelaxedStep[];
  readonly opens: number;
}

/** Why nobody for this person, as what would have to change. */
export interface Relaxations {
  /** Whether some candidate is blocked by nothing: then nothing has to change. */
  readonly possible: boolean;
  /** All minimal sets, those of fewest rules and fewest steps first, then those that open most. */
  readonly sets: readonly Relaxation[];
}

/**
 * Prepares "what would have to change" for people of one side against all candidates of the other; each question
 * then costs one pass over the candidates. Points of a pair are those of today, whatever step is imagined.
 */
export function prepareRelaxations(
  people: readonly PoolMember[],
  candidates: readonly PoolMember[],
  terms: Terms,
): (person: number) => Relaxations {
  const obstacles = prepareObstacles(people, candidates, terms);
  const signatures = new Int32Array(candidates.length);
  return (person) => {
    const counts = tally(signatures, obstacles, person);
    if (!counts) return { possible: true, sets: [] };
    const look = { obstacles, signatures, person: people[person], number: person, candidates };
    const sets = minimalSets(counts.keys(), obstacles.all).map((set) => describe(set, counts, look));
    return { possible: false, sets: sets.sort(bySize) };
  };
}

/** The same for one person. */
export function relaxationsOf(
  person: PoolMember,
  candidates: readonly PoolMember[],
  terms: Terms,
): Relaxations {
  return prepareRelaxations([person], candidates, terms)(0);
}

interface Look {
  readonly obstacles: Obstacles;
  readonly signatures: Int32Array;
  readonly person: PoolMember;
  readonly number: number;
  readonly candidates: readonly PoolMember[];
}

/** How often each signature occurs; undefined as soon as one candidate is free of obstacles. */
function tally(
  signatures: Int32Array,
  { between }: Obstacles,
  person: number,
): Map<number, number> | undefined {
  const counts = new Map<number, number>();
  for (let candidate = 0; candidate < signatures.length; candidate++) {
    const signature = between(person, candidate);
    if (signature === 0) return undefined;
    signatures[candidate] = signature;
    if (signature !== NEVER) counts.set(signature, (counts.get(signature) ?? 0) + 1);
  }
  return counts;
}

function describe(set: MinimalSet, counts: ReadonlyMap<number, number>, look: Look): Relaxation {
  let opened = 0;
  for (const [signature, count] of counts)
    if (opens(set.bits, signature, look.obstacles.all)) opened += count;
  return { steps: set.moves.map((move) => toStep(move, set, look)), opens: opened };
}

function toStep(move: Move, set: MinimalSet, look: Look): RelaxedStep {
  const { rule, step, level } = move;
  return { rule, step, level, facts: factsOf(move, set, look) };
}

function factsOf(move: Move, set: MinimalSet, look: Look): Facts {
  const { step, settings, level, rule } = move;
  if (step === 'farther') return { band: fartherBand(settings, level) };
  if (step === 'french-lower') return { to: lowerLevel(settings, 'enoughFrench', level) };
  if (step === 'common-lower') return { to: lowerLevel(settings, 'commonFrom', level) };
  if (step === 'slot-more') return { slots: usefulSlots(set, look) };
  if (step === 'own-wish') return { wish: look.person.genderWish };
  if (rule === MINIMUM_SCORE) return { best: bestScore(set, look) };
  if (rule === 'own-screening') return { missing: look.person.screeningMissing };
  return {};
}

function* openedBy({ bits }: MinimalSet, { signatures, obstacles }: Look): Generator<number> {
  for (let candidate = 0; candidate < signatures.length; candidate++) {
    const signature = signatures[candidate];
    if (signature !== NEVER && opens(bits, signature, obstacles.all)) yield candidate;
  }
}

/** At most three slots that the person lacks and that most of the candidates have, most useful first. */
function usefulSlots(set: MinimalSet, look: Look): Slot[] {
  const counts = new Map<Slot, number>();
  for (const candidate of openedBy(set, look)) {
    for (const slot of look.candidates[candidate].availability) {
      if (!look.person.availability.includes(slot)) counts.set(slot, (counts.get(slot) ?? 0) + 1);
    }
  }
  const ranked = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return ranked.slice(0, 3).map(([slot]) => slot);
}

function bestScore(set: MinimalSet, look: Look): number {
  let best = 0;
  for (const candidate of openedBy(set, look))
    best = Math.max(best, look.obstacles.score(look.number, candidate));
  return best;
}

/** A lifted rule weighs more than any softer step of one. */
const LIFTED = 3;

function bySize(a: Relaxation, b: Relaxation): number {
  const weight = ({ steps }: Relaxation) =>
    steps.reduce((sum, { step, level }) => sum + (step === LIFT ? LIFTED : level), 0);
  return (
    a.steps.length - b.steps.length ||
    weight(a) - weight(b) ||
    b.opens - a.opens ||
    (name(a) < name(b) ? -1 : 1)
  );
}

function name({ steps }: Relaxation): string {
  return steps.map(({ rule, step, level }) => `${rule} ${step} ${level}`).join();
}
