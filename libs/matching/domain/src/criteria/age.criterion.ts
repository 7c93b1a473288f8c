import { ageOn } from '@tdu/kernel';
import { z } from 'zod';
import { type CriterionSettings, FULL, commonSettings, defineCriterion } from './criterion.js';
import { count, localize } from '../words/localized.js';

const settings = z.strictObject({
  criterion: z.literal('age'),
  ...commonSettings,
  /** Years. Closeness: the widest gap that keeps all points. Difference: by how much the mentor is the elder. */
  ideal: z.int().min(0).max(80),
  /** Years beyond (closeness) or short of (difference) the ideal at which no point is left. */
  tolerance: z.int().min(1).max(80),
});
type Settings = z.infer<typeof settings> & CriterionSettings;

/** Same generation, or on the contrary the experience of an elder: the programme says which. */
export const age = defineCriterion<Settings, 'birthDate'>({
  key: 'age',
  label: { fr: 'Âge', en: 'Age' },
  reads: ['birthDate'],
  settings,
  symmetric: 'closeness',
  commonGround: false,
  ownDirection: true,
  prepare(mentors, mentees, rule, on) {
    const elder = Int16Array.from(mentors, ({ birthDate }) => ageOn(birthDate, on));
    const younger = Int16Array.from(mentees, ({ birthDate }) => ageOn(birthDate, on));
    return (m, e) => fitOfGap(elder[m] - younger[e], rule);
  },
  columns: (_rule, on) => ({ kind: 'faces', face: ({ birthDate }) => String(ageOn(birthDate, on)) }),
  describe: (mentor, mentee, rule, on) => ({
    gap: ageOn(mentor.birthDate, on) - ageOn(mentee.birthDate, on),
    ideal: rule.ideal,
    direction: rule.direction,
  }),
  sentence({ gap, ideal, direction }) {
    return direction === 'closeness'
      ? localize((language) => closenessWords[language](Math.abs(Number(gap)), Number(ideal)))
      : localize((language) => differenceWords[language](Number(gap), Number(ideal)));
  },
});

function fitOfGap(gap: number, { direction, ideal, tolerance }: Settings): number {
  const off = direction === 'closeness' ? Math.abs(gap) - ideal : ideal - gap;
  return Math.round((FULL * (tolerance - Math.min(Math.max(off, 0), tolerance))) / tolerance);
}

const years = (language: 'fr' | 'en', number: number) =>
  language === 'fr' ? count('fr', number, 'an', 'ans') : count('en', number, 'year', 'years');

const closenessWords = {
  fr: (gap: number, ideal: number) => `${years('fr', gap)} d’écart (au mieux ${years('fr', ideal)} ou moins)`,
  en: (gap: number, ideal: number) => `${years('en', gap)} apart (at best ${years('en', ideal)} or less)`,
};

const differenceWords = {
  fr: (gap: number, ideal: number) =>
    gap < 0
      ? `le mentor a ${years('fr', -gap)} de moins (souhaité : ${years('fr', ideal)} de plus)`
      : `le mentor a ${years('fr', gap)} de plus (souhaité : ${years('fr', ideal)})`,
  en: (gap: number, ideal: number) =>
    gap < 0
      ? `the mentor is ${years('en', -gap)} younger (wanted: ${years('en', ideal)} older)`
      : `the mentor is ${years('en', gap)} older (wanted: ${years('en', ideal)})`,
};
