import type { Id } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';

/** How a rule about two people can be laid out for pools of many thousands. */
export type RuleKeys = SharedKeys | AvoidedKeys | ApartPairs;

/** A pair is possible when mentor and mentee have enough keys in common; null = the rule does not concern this mentee. */
export interface SharedKeys {
  readonly kind: 'share';
  /** How many; one unless told. */
  readonly least?: number;
  readonly mentor: (person: PoolMember) => readonly string[];
  readonly mentee: (person: PoolMember) => readonly string[] | null;
}

/** A pair is possible when mentor and mentee have no key in common. */
export interface AvoidedKeys {
  readonly kind: 'avoid';
  readonly mentor: (person: PoolMember) => readonly string[];
  readonly mentee: (person: PoolMember) => readonly string[] | null;
}

/** Single pairs that are impossible: either names the other as a person. */
export interface ApartPairs {
  readonly kind: 'apart';
  readonly of: (person: PoolMember) => readonly Id[];
  /** Whom the rule does not keep apart all the same. */
  readonly unless?: (mentor: PoolMember, mentee: PoolMember) => boolean;
}
