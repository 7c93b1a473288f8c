import type { PoolMember } from '@tdu/people-domain';
import { capacity, placesLeft } from '../rules/capacity.rule.js';
import { type ChosenPersonRule, personRules, preparePairRules } from '../rules/prepare-rules.js';
import { rulesInForce } from '../rules/hard-criteria.js';
import { findRule } from '../rules/registry.js';
import type { PairBlock, RuleSettings } from '../rules/rule.js';
import { forbiddenPair } from '../rules/forbidden-pair.rule.js';
import { samePerson } from '../rules/same-person.rule.js';
import type { MatchSnapshot } from '../run/snapshot.js';
import { MINIMUM_SCORE } from '../run/tally.js';
import { prepareScores } from '../score/scorer.js';
import { LIFT, MOST_LEVELS, SOFTENINGS, type Softening } from './steps.js';

export type Terms = Pick<MatchSnapshot, 'settings' | 'runOn'>;

/** One change that can be asked for, as one bit of a signature. */
export interface Move {
  readonly rule: string;
  readonly step: string;
  readonly level: number;
  readonly settings: RuleSettings;
  readonly bit: number;
  /** Its own bit and those of all weaker steps: a choice is stronger than another when its closure contains it. */
  readonly closure: number;
}

/** A rule that can stand between two people, with the moves that soften or lift it: the bits of `mask`. */
export interface Obstacle {
  readonly rule: string;
  readonly mask: number;
  readonly moves: readonly Move[];
}

/** What stands between a person and each candidate, as bits. */
export interface Obstacles {
  readonly all: readonly Obstacle[];
  /**
   * For each obstacle that blocks this pair, the bits of the moves that would each be enough to remove it; 0 when
   * nothing blocks; NEVER when no move can help (the same human being twice).
   */
  between(person: number, candidate: number): number;
  score(person: number, candidate: number): number;
}

export const NEVER = -1;
/** Bits of a signature; with more moves than that the softer steps are left out and rules can only be lifted. */
const MOST_MOVES = 30;

/** An obstacle laid out: a mark for each person or candidate it stops, or a pair rule with its softer versions. */
type Prepared =
  | { readonly of: 'person' | 'candidate'; readonly marks: Uint8Array }
  | { readonly of: 'pair'; readonly blocks: PairBlock; readonly softer: readonly PairBlock[] };

interface Draft {
  readonly rule: string;
  readonly settings: RuleSettings;
  readonly softenings: readonly (readonly [Softening, number])[];
  prepare(sides: Sides): Prepared;
}

interface Sides {
  readonly people: readonly PoolMember[];
  readonly candidates: readonly PoolMember[];
}

/** Lays out people of one side and candidates of the other, once for all pairs. */
export function prepareObstacles(
  people: readonly PoolMember[],
  candidates: readonly PoolMember[],
  terms: Terms,
): Obstacles {
  const drafts = withinBits(draftsOf(terms));
  const all = numbered(drafts);
  const sides = { people, candidates };
  const prepared = drafts.map((draft) => draft.prepare(sides));
  const ownBits = marked('person', people.length, prepared, all);
  const theirBits = marked('candidate', candidates.length, prepared, all);
  const rules = prepared.flatMap((one, k) => (one.of === 'pair' ? [{ ...one, moves: all[k].moves }] : []));
  const twin = pairBlock(samePerson.key, sides, []);
  // Hardly anybody is kept apart: the others are not asked for each pair.
  const isApart = people.some(({ forbiddenPartnerIds }) => forbiddenPartnerIds?.length);
  const apart = isApart ? pairBlock(forbiddenPair.key, sides, []) : undefined;
  const { score } = scorerOf(sides, terms);
  const between: Obstacles['between'] = (p, c) => {
    if (twin(p, c) || apart?.(p, c)) return NEVER;
    let signature = ownBits[p] | theirBits[c];
    for (let k = 0; k < rules.length; k++) {
      const { blocks, softer, moves } = rules[k];
      if (!blocks(p, c)) continue;
      for (let s = 0; s < softer.length; s++) if (!softer[s](p, c)) signature |= moves[s].bit;
      signature |= moves[softer.length].bit;
    }
    return signature;
  };
  return { all, between, score };
}

/** The bits of all obstacles that concern one side alone, person by person. */
function marked(
  of: 'person' | 'candidate',
  count: number,
  prepared: readonly Prepared[],
  all: readonly Obstacle[],
): Int32Array {
  const bits = new Int32Array(count);
  prepared.forEach((one, k) => {
    if (one.of !== of) return;
    for (let i = 0; i < count; i++) if (one.marks[i] === 1) bits[i] |= all[k].moves[0].bit;
  });
  return bits;
}

function draftsOf(terms: Terms): Draft[] {
  const { settings } = terms;
  const chosen = personRules(settings.rules);
  const ofOwn = chosen.filter(({ rule }) => rule.key !== capacity.key).map((one) => ownDraft(one, terms));
  const ofOthers = chosen
    .filter(({ rule }) => rule.key !== capacity.key)
    .map((one) => candidateDraft(one, terms));
  const pairs = rulesInForce(settings, terms.runOn)
    .filter(({ rule }) => findRule(rule)?.kind === 'pair')
    .map(pairDraft);
  return [...ofOwn, ...ofOthers, placesDraft(), ...pairs, scoreDraft(terms)];
}

function ownDraft({ rule, settings }: ChosenPersonRule, { runOn }: Terms): Draft {
  const key = `own-${rule.key}`;
  const prepare = ({ people }: Sides): Prepared => ({
    of: 'person',
    marks: Uint8Array.from(people, (one) => Number(rule.blocks(one, settings, runOn))),
  });
  return { rule: key, settings, softenings: [], prepare };
}

function candidateDraft({ rule, settings }: ChosenPersonRule, { runOn }: Terms): Draft {
  const prepare = ({ candidates }: Sides): Prepared => ({
    of: 'candidate',
    marks: Uint8Array.from(candidates, (one) => Number(rule.blocks(one, settings, runOn))),
  });
  return { rule: rule.key, settings, softenings: [], prepare };
}

function placesDraft(): Draft {
  const prepare = ({ candidates }: Sides): Prepared => ({
    of: 'candidate',
    marks: Uint8Array.from(candidates, (one) => Number(placesLeft(one) === 0)),
  });
  return { rule: capacity.key, settings: { rule: capacity.key }, softenings: [], prepare };
}

function pairDraft(settings: RuleSettings): Draft {
  const softenings = (SOFTENINGS[settings.rule] ?? []).flatMap((softening) =>
    Array.from(
      { length: Math.min(MOST_LEVELS, softening.levels(settings)) },
      (_, k) => [softening, k + 1] as const,
    ),
  );
  const prepare = (sides: Sides): Prepared => ({
    of: 'pair',
    blocks: pairBlock(settings.rule, sides, [settings]),
    softer: softenings.map(([softening, level]) => softened(softening, level, settings, sides)),
  });
  return { rule: settings.rule, settings, softenings, prepare };
}

function softened(softening: Softening, level: number, settings: RuleSettings, sides: Sides): PairBlock {
  const people = softening.own ? sides.people.map(softening.own) : sides.people;
  const candidates = softening.others ? sides.candidates.map(softening.others) : sides.candidates;
  const weaker = softening.settings?.(settings, level) ?? settings;
  return pairBlock(settings.rule, { people, candidates }, [weaker]);
}

function scoreDraft(terms: Terms): Draft {
  const prepare = (sides: Sides): Prepared => {
    const { score } = scorerOf(sides, terms);
    return { of: 'pair', blocks: (p, c) => score(p, c) < terms.settings.minimumScore, softer: [] };
  };
  return { rule: MINIMUM_SCORE, settings: { rule: MINIMUM_SCORE }, softenings: [], prepare };
}

/** A pair rule from the asker's point of view, whichever side asks. */
function pairBlock(key: string, { people, candidates }: Sides, chosen: readonly RuleSettings[]): PairBlock {
  const asMentors = people[0]?.role === 'mentor';
  const [mentors, mentees] = asMentors ? [people, candidates] : [candidates, people];
  const { blocks } = preparePairRules(mentors, mentees, chosen).find((rule) => rule.key === key)!;
  return asMentors ? blocks : (p, c) => blocks(c, p);
}

function scorerOf({ people, candidates }: Sides, { settings, runOn }: Terms) {
  const asMentors = people[0]?.role === 'mentor';
  const [mentors, mentees] = asMentors ? [people, candidates] : [candidates, people];
  const { score } = prepareScores(mentors, mentees, settings.criteria, runOn);
  return { score: asMentors ? score : (p: number, c: number) => score(c, p) };
}

function withinBits(drafts: Draft[]): Draft[] {
  const bits = drafts.reduce((sum, { softenings }) => sum + softenings.length + 1, 0);
  if (bits <= MOST_MOVES) return drafts;
  return drafts.map((draft) => ({
    ...draft,
    softenings: [],
    prepare: (sides) => {
      const made = draft.prepare(sides);
      return made.of === 'pair' ? { ...made, softer: [] } : made;
    },
  }));
}

function numbered(drafts: readonly Draft[]): Obstacle[] {
  let next = 0;
  return drafts.map(({ rule, settings, softenings }) => {
    const first = next;
    next += softenings.length + 1;
    const bits = (count: number) => ((1 << count) - 1) << first;
    const soft = softenings.map(([{ step }, level], k) => {
      const bit = 1 << (first + k);
      const weaker = bits(k + 1) ^ bits(k + 1 - level);
      return { rule, step, level, settings, bit, closure: weaker };
    });
    const mask = bits(softenings.length + 1);
    const lift = { rule, step: LIFT, level: 1, settings, bit: 1 << (next - 1), closure: mask };
    return { rule, mask, moves: [...soft, lift] };
  });
}
