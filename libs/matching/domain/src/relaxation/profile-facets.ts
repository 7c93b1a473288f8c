import {
  DAY_PARTS,
  type Objective,
  type ParticipantRole,
  type PoolMember,
  type Slot,
  WEEKDAYS,
} from '@tdu/people-domain';
import { preparePairRules } from '../rules/prepare-rules.js';
import type { RuleSettings } from '../rules/rule.js';
import { type Bitset, bitsetOf } from './bitset.js';
import { type RecruitProfile, profileMember } from './recruit-profile.js';

/** One thing a profile may ask for, with those of the waiting whom someone with it, all else fitting, would serve. */
export interface Facet {
  readonly part: Partial<RecruitProfile>;
  readonly serves: Bitset;
}

/** What a profile is put together from: one facet of each kind. */
export interface Facets {
  readonly genders: readonly Facet[];
  readonly languages: readonly Facet[];
  readonly places: readonly Facet[];
  readonly times: readonly Facet[];
  readonly objectives: readonly Facet[];
}

export const NOBODY_IN_PARTICULAR: Omit<RecruitProfile, 'role'> = {
  gender: null,
  language: null,
  department: null,
  video: false,
  slots: [],
  objective: null,
};

const WORKDAYS = WEEKDAYS.slice(0, 5);
/** Times of the week that people name as one: the evenings of weekdays, the weekend. */
export const TIME_BLOCKS: Readonly<Record<string, readonly Slot[]>> = {
  'weekday-mornings': WORKDAYS.map((day): Slot => `${day}-morning`),
  'weekday-afternoons': WORKDAYS.map((day): Slot => `${day}-afternoon`),
  'weekday-evenings': WORKDAYS.map((day): Slot => `${day}-evening`),
  weekend: WEEKDAYS.slice(5).flatMap((day) => DAY_PARTS.map((part): Slot => `${day}-${part}`)),
};

/**
 * The facets that the waiting people's own needs suggest, each judged by the programme's rule about it alone.
 * `sought` is the side to recruit.
 */
export function prepareFacets(
  waiting: readonly PoolMember[],
  sought: ParticipantRole,
  rules: readonly RuleSettings[],
): Facets {
  const facet = (key: string, part: Partial<RecruitProfile>): Facet => ({
    part,
    serves: servedBy(
      part,
      waiting,
      sought,
      rules.filter(({ rule }) => rule === key),
    ),
  });
  const has = (key: string) => rules.some(({ rule }) => rule === key);
  const distinct = <T>(valuesOf: (one: PoolMember) => readonly (T | null)[]): T[] =>
    [...new Set(waiting.flatMap(valuesOf))].filter((value): value is T & {} => value !== null).sort();
  const wishes = has('gender-wish') ? distinct((one) => [one.genderWish]) : [];
  const spoken = has('language') ? distinct((one) => one.languages.map(({ language }) => language)) : [];
  const places = has('territory') ? distinct((one) => [one.department]) : [];
  const slots = has('availability') ? distinct((one) => one.availability) : [];
  const video =
    has('territory') && waiting.some((one) => one.video) ? [facet('territory', { video: true })] : [];
  const blocks = slots.length > 0 ? Object.values(TIME_BLOCKS) : [];
  return {
    genders: [facet('gender-wish', {}), ...wishes.map((gender) => facet('gender-wish', { gender }))],
    languages: [facet('language', {}), ...spoken.map((language) => facet('language', { language }))],
    places: [
      ...(places.length + video.length === 0 ? [facet('territory', {})] : []),
      ...places.map((department) => facet('territory', { department })),
      ...video,
    ],
    times: [
      facet('availability', {}),
      ...slots.map((slot) => facet('availability', { slots: [slot] })),
      ...blocks.map((block) => facet('availability', { slots: block })),
    ],
    objectives: objectiveFacets(
      waiting,
      distinct((one) => one.objectives),
    ),
  };
}

/** Whom someone of this profile would serve under these rules. */
export function servedBy(
  part: Partial<RecruitProfile>,
  waiting: readonly PoolMember[],
  sought: ParticipantRole,
  rules: readonly RuleSettings[],
): Bitset {
  const profile = [profileMember({ ...NOBODY_IN_PARTICULAR, ...part, role: sought })];
  const asMentor = sought === 'mentor';
  const [mentors, mentees] = asMentor ? [profile, waiting] : [waiting, profile];
  const prepared = preparePairRules(mentors, mentees, rules);
  const asksTime = rules.some(({ rule }) => rule === 'availability') && (part.slots ?? []).length === 0;
  return bitsetOf(waiting.length, (i) => {
    // Nothing asked about time serves only those who told none: a real person has some slots, and which matters.
    if (asksTime && waiting[i].availability.length > 0) return false;
    return !prepared.some(({ blocks }) => (asMentor ? blocks(0, i) : blocks(i, 0)));
  });
}

/** An objective serves whoever has it among his or her own; someone who told none is served by any. */
function objectiveFacets(waiting: readonly PoolMember[], known: readonly Objective[]): Facet[] {
  const serves = (objective: Objective | null) =>
    bitsetOf(waiting.length, (i) => {
      const { objectives } = waiting[i];
      return objectives.length === 0 || (objective !== null && objectives.includes(objective));
    });
  return [null, ...known].map((objective) => ({ part: { objective }, serves: serves(objective) }));
}
