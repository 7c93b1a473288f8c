import type { PoolMember } from '@tdu/people-domain';
import { firstPersonBlock, personRules } from '../rules/prepare-rules.js';
import { placesLeft } from '../rules/capacity.rule.js';
import type { MatchSnapshot } from './snapshot.js';

/** One side of the pool in a stable order (by participation), with who of it may be matched at all. */
export interface Side {
  readonly members: readonly PoolMember[];
  /** Those whom no rule about one person blocks. */
  readonly eligible: readonly PoolMember[];
}

/** Splits the pool by role; the order in which it came changes nothing. */
export function sidesOf({ pool, settings, runOn }: MatchSnapshot): { mentors: Side; mentees: Side } {
  const rules = personRules(settings.rules);
  const sorted = [...pool].sort((a, b) => (a.participationId < b.participationId ? -1 : 1));
  const side = (role: PoolMember['role']): Side => {
    const members = sorted.filter((person) => person.role === role);
    const free = (person: PoolMember) => placesLeft(person) > 0 && !firstPersonBlock(person, rules, runOn);
    return { members, eligible: members.filter(free) };
  };
  return { mentors: side('mentor'), mentees: side('mentee') };
}
