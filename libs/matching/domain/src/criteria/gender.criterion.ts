import type { Gender } from '@tdu/people-domain';
import { z } from 'zod';
import { localize } from '../words/localized.js';
import { genderWord } from '../words/terms.js';
import { type CriterionSettings, FULL, UNKNOWN, commonSettings, defineCriterion } from './criterion.js';

const settings = z.strictObject({
  criterion: z.literal('gender'),
  ...commonSettings,
  /** Whether each side's own wish is what counts, or that both have the same gender. */
  by: z.enum(['wish', 'same']),
});
type Settings = z.infer<typeof settings> & CriterionSettings;
type Field = 'gender' | 'genderWish';
type Person = { readonly gender: Gender; readonly genderWish: 'female' | 'male' | null };

/** A woman or a man as each wished, or a duo of women, of men: softer than the rule that keeps every wish. */
export const gender = defineCriterion<Settings, Field>({
  key: 'gender',
  label: { fr: 'Femme ou homme', en: 'Woman or man' },
  reads: ['gender', 'genderWish'],
  settings,
  symmetric: 'always',
  commonGround: false,
  prepare(mentors, mentees, { by }) {
    const fits = by === 'same' ? fitOfSame : fitOfWishes;
    // Four genders and three wishes a side: each pair of profiles is worked out once.
    const profiles = PROFILES.map((mentor) => Int16Array.from(PROFILES, (mentee) => fits(mentor, mentee)));
    const [left, right] = [mentors, mentees].map((side) => Uint8Array.from(side, profileOf));
    return (m, e) => profiles[left[m]][right[e]];
  },
  describe: (mentor, mentee, { by }) => ({
    by,
    mentor: mentor.gender,
    mentee: mentee.gender,
    mentorWish: mentor.genderWish,
    menteeWish: mentee.genderWish,
  }),
  sentence: ({ by, mentor, mentee, mentorWish, menteeWish }) =>
    localize((reader) => {
      const word = (one: unknown) => genderWord(String(one), reader);
      if (by === 'same') return words[reader].same(word(mentor), word(mentee));
      const wishes = [
        ...(menteeWish === null ? [] : [words[reader].mentee(word(menteeWish), word(mentor))]),
        ...(mentorWish === null ? [] : [words[reader].mentor(word(mentorWish), word(mentee))]),
      ];
      return wishes.length > 0 ? wishes.join(', ') : words[reader].none;
    }),
});

function fitOfSame(mentor: Person, mentee: Person): number {
  if (mentor.gender === 'unknown' || mentee.gender === 'unknown') return UNKNOWN;
  return mentor.gender === mentee.gender ? FULL : 0;
}

/** The share of the wishes that are met; nobody wished anything: unknown. */
function fitOfWishes(mentor: Person, mentee: Person): number {
  const wishes = [
    { wish: mentor.genderWish, got: mentee.gender },
    { wish: mentee.genderWish, got: mentor.gender },
  ].filter(({ wish }) => wish !== null);
  if (wishes.length === 0) return UNKNOWN;
  return (FULL * wishes.filter(({ wish, got }) => wish === got).length) / wishes.length;
}

const GENDERS = ['female', 'male', 'other', 'unknown'] as const;
const WISHES = ['female', 'male', null] as const;
const PROFILES: readonly Person[] = GENDERS.flatMap((own) =>
  WISHES.map((genderWish) => ({ gender: own, genderWish })),
);

function profileOf({ gender: own, genderWish }: Person): number {
  return GENDERS.indexOf(own) * WISHES.length + WISHES.indexOf(genderWish);
}

const words = {
  fr: {
    same: (mentor: string, mentee: string) => `mentor : ${mentor}, personne accompagnée : ${mentee}`,
    mentee: (wish: string, got: string) => `la personne accompagnée souhaite ${wish} (mentor : ${got})`,
    mentor: (wish: string, got: string) => `le mentor souhaite ${wish} (personne accompagnée : ${got})`,
    none: 'aucun souhait exprimé',
  },
  en: {
    same: (mentor: string, mentee: string) => `mentor: ${mentor}, mentee: ${mentee}`,
    mentee: (wish: string, got: string) => `the mentee wishes for ${wish} (mentor: ${got})`,
    mentor: (wish: string, got: string) => `the mentor wishes for ${wish} (mentee: ${got})`,
    none: 'no wish told',
  },
};
