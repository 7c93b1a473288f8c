import type { CalendarDate } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import type { MatchingSettings } from '../settings.js';
import { firstPersonBlock, personRules, preparePairRules } from './prepare-rules.js';
import { capacity, placesLeft } from './capacity.rule.js';
import { rulesInForce } from './hard-criteria.js';

/**
 * The keys of every hard rule and hard criterion that this pair breaks, in the programme's order; empty when the
 * pair is allowed. Used again on release, when the world may have moved since the run.
 */
export function hardRules(
  mentor: PoolMember,
  mentee: PoolMember,
  settings: Pick<MatchingSettings, 'rules' | 'criteria'>,
  on: CalendarDate,
): string[] {
  const chosen = rulesInForce(settings, on);
  const people = [mentor, mentee];
  const full = people.some((person) => placesLeft(person) === 0) ? [capacity.key] : [];
  const own = personRules(chosen).filter((rule) =>
    people.some((person) => firstPersonBlock(person, [rule], on)),
  );
  const pair = preparePairRules([mentor], [mentee], chosen).filter(({ blocks }) => blocks(0, 0));
  return [...new Set([...full, ...own.map(({ rule }) => rule.key), ...pair.map(({ key }) => key)])];
}
