import { type KeyRule, type PairSpace, keyRule, sharedFrom } from '@tdu/assignment';
import type { CalendarDate } from '@tdu/kernel';
import { type PoolMember, regionOf } from '@tdu/people-domain';
import { rulesInForce } from '../rules/hard-criteria.js';
import { type ChosenPairRule, pairRules } from '../rules/prepare-rules.js';
import type { AvoidedKeys, SharedKeys } from '../rules/rule-keys.js';
import { criterionTerms } from '../score/criterion-terms.js';
import { maxPoints } from '../score/scorer.js';
import type { MatchingSettings } from '../settings.js';
import { apartOf } from './apart-pairs.js';

/** People of one region stand together, in it those of one department, then in the order given. */
export function byTerritory(people: readonly PoolMember[]): PoolMember[] {
  const placed = people.map((person) => ({
    person,
    place: `${regionOfPerson(person)} ${person.department}`,
  }));
  placed.sort((a, b) => (a.place < b.place ? -1 : Number(a.place !== b.place)));
  return placed.map(({ person }) => person);
}

/**
 * Everything that makes pairs of two lists possible and good, as columns for the assignment's pricing; mentors in
 * the order of `byTerritory`, a block a region. Where video makes up for any distance a mentee looks at every block,
 * and a hundred departments cost more than their nearer bounds save. The same scores and the same allowed pairs as
 * `allowedPairs`.
 */
export function layOutPairs(
  mentors: readonly PoolMember[],
  mentees: readonly PoolMember[],
  settings: Pick<MatchingSettings, 'rules' | 'criteria' | 'minimumScore'>,
  on: CalendarDate,
): PairSpace {
  const terms = criterionTerms(mentors, mentees, settings.criteria, on);
  const points = maxPoints(settings.criteria);
  const needed = settings.criteria.map(({ hardBelow = 0 }, k) => leastAmount(hardBelow, points[k]));
  const unsaid = settings.criteria.filter((_, k) => needed[k] === undefined);
  const chosen = pairRules(rulesInForce({ rules: settings.rules, criteria: unsaid }, on));
  const layouts = chosen.map((one) => ({ one, keys: one.rule.keys?.(one.settings) }));
  const rules = layouts.flatMap(({ keys }) =>
    keys && keys.kind !== 'apart' ? [numberKeys(keys, mentors, mentees)] : [],
  );
  const apart = layouts.flatMap(({ keys }) => (keys?.kind === 'apart' ? [keys] : []));
  const checks = layouts.flatMap(({ one, keys }) => (keys ? [] : [checkOf(one, mentors, mentees)]));
  return {
    mentees: mentees.length,
    mentors: mentors.length,
    blockStart: blocksOf(mentors),
    rules,
    apart: apartOf(apart, mentors, mentees),
    checks,
    terms: terms.map((term, k) => ({ ...term, least: needed[k] })),
    leastScore: settings.minimumScore,
  };
}

/** What a hard criterion needs of its term; undefined when it gives no points, and its fit cannot be read from them. */
function leastAmount(hardBelow: number, max: number): number | undefined {
  return hardBelow > 0 && max === 0 ? undefined : hardBelow * max;
}

function regionOfPerson({ department }: PoolMember): string {
  return regionOf(department ?? '') ?? '';
}

function blocksOf(mentors: readonly PoolMember[]): Int32Array {
  const regions = mentors.map(regionOfPerson);
  const starts = regions.flatMap((region, m) => (m > 0 && region === regions[m - 1] ? [] : [m]));
  return sharedFrom([...starts, mentors.length]);
}

function numberKeys(
  rule: SharedKeys | AvoidedKeys,
  mentors: readonly PoolMember[],
  mentees: readonly PoolMember[],
): KeyRule {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  };
  const ofMentors = mentors.map((mentor) => rule.mentor(mentor).map(numberOf));
  // A key that no mentor has says nothing.
  const known = (keys: readonly string[]) => keys.flatMap((key) => numbers.get(key) ?? []);
  return keyRule(
    { kind: rule.kind, least: rule.kind === 'share' ? (rule.least ?? 1) : 1, keys: numbers.size },
    mentors.length,
    mentees.length,
    (m) => ofMentors[m],
    (e) => {
      const keys = rule.mentee(mentees[e]);
      return keys && known(keys);
    },
  );
}

function checkOf(
  { rule, settings }: ChosenPairRule,
  mentors: readonly PoolMember[],
  mentees: readonly PoolMember[],
): (mentor: number, mentee: number) => boolean {
  const blocks = rule.prepare(mentors, mentees, settings);
  return (m, e) => !blocks(m, e);
}
