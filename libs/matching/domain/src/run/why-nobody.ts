import type { PoolMember } from '@tdu/people-domain';
import type { Facts } from '../criteria/criterion.js';
import { personRules } from '../rules/prepare-rules.js';
import type { MatchSnapshot } from './snapshot.js';
import { type Tally, prepareTally } from './tally.js';

/** What stood between a person and a proposal. Plain JSON; `reasonSentence` puts it into words. */
export type BlockReason =
  /** A rule about this person alone. */
  | { readonly kind: 'self'; readonly rule: string; readonly facts: Facts }
  /** A rule that excludes `blocked` of the `candidates`, `alone` of them for no other reason. */
  | {
      readonly kind: 'rule';
      readonly rule: string;
      readonly blocked: number;
      readonly alone: number;
      readonly candidates: number;
    }
  /** `possible` pairs were allowed, and pairs better for the whole took their places. */
  | { readonly kind: 'better-placed'; readonly possible: number; readonly candidates: number }
  /** There is nobody on the other side. */
  | { readonly kind: 'no-candidate' };

type Terms = Pick<MatchSnapshot, 'settings' | 'runOn'>;

/**
 * Answers "why nobody?" for people of one side, in their order, against everyone of the other side. What concerns
 * the person alone comes alone; otherwise allowed pairs first, then rules by how many candidates they block. Each
 * answer is worked out when it is asked for.
 */
export function* whyNobody(
  people: readonly PoolMember[],
  candidates: readonly PoolMember[],
  terms: Terms,
): Generator<BlockReason[]> {
  const tallyOf = prepareTally(people, candidates, terms);
  for (const [index, person] of people.entries()) {
    const own = ownReasons(person, terms);
    if (own.length > 0) yield own;
    else if (candidates.length === 0) yield [{ kind: 'no-candidate' }];
    else yield reasonsOf(tallyOf(index), candidates.length);
  }
}

function ownReasons(person: PoolMember, { settings, runOn }: Terms): BlockReason[] {
  return personRules(settings.rules)
    .filter(({ rule, settings: own }) => rule.blocks(person, own, runOn))
    .map(({ rule, settings: own }) => ({
      kind: 'self',
      rule: rule.key,
      facts: rule.describe(person, own, runOn),
    }));
}

function reasonsOf({ keys, blocked, alone, possible }: Tally, candidates: number): BlockReason[] {
  const rules = keys
    .map((rule, k) => ({ kind: 'rule' as const, rule, blocked: blocked[k], alone: alone[k], candidates }))
    .filter((reason) => reason.blocked > 0)
    .sort((a, b) => b.blocked - a.blocked || b.alone - a.alone);
  return possible > 0 ? [{ kind: 'better-placed', possible, candidates }, ...rules] : rules;
}
