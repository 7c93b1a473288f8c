import type { Id } from '@tdu/kernel';
import type { KeptTies } from '@tdu/people-domain';
import { z } from 'zod';
import { localize } from '../words/localized.js';
import type { OwnFit } from './fit-columns.js';
import { FULL, type CriterionSettings, UNKNOWN, commonSettings, defineCriterion } from './criterion.js';

const settings = z.strictObject({
  criterion: z.literal('continuity'),
  ...commonSettings,
  direction: z.literal('closeness').default('closeness'),
  /** Of the ties a mentee keeps, what the same referrer is worth, in thousandths; the same department is the rest. */
  referrerShare: z.int().min(0).max(FULL),
});
type Settings = z.infer<typeof settings> & CriterionSettings;
type Field = 'personId' | 'wishedPartnerIds' | 'keptTies' | 'channel' | 'department';

interface Person {
  readonly personId: Id;
  readonly wishedPartnerIds: readonly Id[];
  readonly channel: string | null;
  readonly department: string | null;
}

/**
 * Not starting anew. A former duo that both wish again fits fully, wished by one it fits half. Otherwise, for a
 * mentee whose mentor left: a mentor of the department where that duo met, known to the same referrer. For everyone
 * else there is nothing to continue, and the missing-data rule decides.
 */
export const continuity = defineCriterion<Settings, Field>({
  key: 'continuity',
  label: { fr: 'Continuité', en: 'Continuity' },
  reads: ['personId', 'wishedPartnerIds', 'keptTies', 'channel', 'department'],
  settings,
  commonGround: false,
  prepare(mentors, mentees, { referrerShare }) {
    const [left, right] = [mentors, mentees].map((side) => side.map(wishes));
    return (m, e) => {
      const again = wishedShare(left[m], right[e], mentors[m], mentees[e]);
      if (again > 0) return again;
      const ties = mentees[e].keptTies;
      return ties === null ? UNKNOWN : tieFit(mentors[m], ties, referrerShare);
    };
  },
  columns: () => ({
    kind: 'faces',
    face: ({ keptTies, channel, department }) => JSON.stringify([keptTies, channel, department]),
    // Nobody is wished of whom it is not said: those pairs are named one by one.
    example: (person) => ({ ...person, wishedPartnerIds: [] }),
    pairs: wishedPairs,
  }),
  describe: (mentor, mentee) => ({
    again: wishedShare(wishes(mentor), wishes(mentee), mentor, mentee),
    place: same(mentor.department, mentee.keptTies?.department),
    referrer: same(mentor.channel, mentee.keptTies?.channel),
  }),
  sentence: ({ again, place, referrer }) =>
    localize((reader) => {
      const word = words[reader];
      if (again !== 0) return again === FULL ? word.both : word.one;
      const ties = [...phrase(place, word.place), ...phrase(referrer, word.referrer)];
      return ties.length > 0 ? ties.join(', ') : word.none;
    }),
});

/** Most people wish nobody again: no set is made for them. */
function wishes({ wishedPartnerIds }: Person): ReadonlySet<Id> | undefined {
  return wishedPartnerIds.length > 0 ? new Set(wishedPartnerIds) : undefined;
}

function wishedShare(
  mentorWishes: ReadonlySet<Id> | undefined,
  menteeWishes: ReadonlySet<Id> | undefined,
  mentor: Person,
  mentee: Person,
): number {
  const wished =
    Number(mentorWishes?.has(mentee.personId) ?? false) + Number(menteeWishes?.has(mentor.personId) ?? false);
  return (wished * FULL) / 2;
}

/** Every two people of whom one wishes the other again. */
function wishedPairs(mentors: readonly Person[], mentees: readonly Person[]): OwnFit[] {
  const found = new Map<string, OwnFit>();
  const add = (mentor: number, mentee: number) => {
    const fit = wishedShare(
      wishes(mentors[mentor]),
      wishes(mentees[mentee]),
      mentors[mentor],
      mentees[mentee],
    );
    found.set(`${mentor} ${mentee}`, { mentor, mentee, fit });
  };
  const [ofMentors, ofMentees] = [mentors, mentees].map(numbersById);
  mentors.forEach(({ wishedPartnerIds }, mentor) => {
    for (const id of wishedPartnerIds) for (const mentee of ofMentees.get(id) ?? []) add(mentor, mentee);
  });
  mentees.forEach(({ wishedPartnerIds }, mentee) => {
    for (const id of wishedPartnerIds) for (const mentor of ofMentors.get(id) ?? []) add(mentor, mentee);
  });
  return [...found.values()];
}

function numbersById(people: readonly Person[]): Map<Id, number[]> {
  const numbers = new Map<Id, number[]>();
  people.forEach(({ personId }, number) => {
    const known = numbers.get(personId);
    if (known) known.push(number);
    else numbers.set(personId, [number]);
  });
  return numbers;
}

/** A tie that nobody knows leaves its share to the other. */
function tieFit(mentor: Person, ties: KeptTies, referrerShare: number): number {
  const place = same(mentor.department, ties.department);
  const referrer = same(mentor.channel, ties.channel);
  if (place === null && referrer === null) return UNKNOWN;
  if (place === null || referrer === null) return FULL * ((place ?? 0) + (referrer ?? 0));
  return place * (FULL - referrerShare) + referrer * referrerShare;
}

/** 1 kept, 0 not; null when the tie is not known. */
function same(mentors: string | null, kept: string | null | undefined): number | null {
  return kept === null || kept === undefined ? null : Number(mentors === kept);
}

function phrase(kept: unknown, [yes, no]: readonly [string, string]): string[] {
  return kept === null ? [] : [kept === 1 ? yes : no];
}

const words = {
  fr: {
    both: 'ancien duo que les deux souhaitent reprendre',
    one: 'ancien duo que l’un des deux souhaite reprendre',
    place: ['même département que le duo interrompu', 'autre département que le duo interrompu'],
    referrer: ['même prescripteur', 'autre prescripteur'],
    none: 'pas de duo à poursuivre',
  },
  en: {
    both: 'a former duo that both wish again',
    one: 'a former duo that one of the two wishes again',
    place: [
      'same department as the duo that was cut short',
      'another department than the duo that was cut short',
    ],
    referrer: ['same referrer', 'another referrer'],
    none: 'no duo to continue',
  },
} as const;
