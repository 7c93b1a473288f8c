import { z } from 'zod';
import { localize } from '../words/localized.js';
import { sectorWord } from '../words/vocabulary.js';
import { type CriterionSettings, FULL, UNKNOWN, commonSettings, defineCriterion } from './criterion.js';

const settings = z.strictObject({
  criterion: z.literal('sector'),
  ...commonSettings,
  /** Sectors that are close to each other, by their names on the sheets. */
  related: z.array(z.array(z.string().min(1)).min(2)).default([]),
  /** What a close sector earns, in thousandths. */
  relatedShare: z.int().min(0).max(FULL).default(0),
});
type Settings = z.infer<typeof settings> & CriterionSettings;

/** The trade the mentee aims at, against the one the mentor knows. */
export const sector = defineCriterion<Settings, 'sector'>({
  key: 'sector',
  label: { fr: 'Secteur d’activité', en: 'Sector' },
  reads: ['sector'],
  settings,
  symmetric: 'always',
  commonGround: true,
  prepare(mentors, mentees, rule) {
    const names = [...new Set([...mentors, ...mentees].map((one) => one.sector))];
    const numbers = new Map(names.map((name, index) => [name, index]));
    const known = mentors.map((one) => numbers.get(one.sector)!);
    const aimed = mentees.map((one) => numbers.get(one.sector)!);
    const fits = names.map((one) => Int16Array.from(names, (other) => fitOf(one, other, rule)));
    return (m, e) => fits[known[m]][aimed[e]];
  },
  describe: (mentor, mentee, rule) => ({
    mentor: mentor.sector,
    mentee: mentee.sector,
    kinship: kinship(fitOf(mentor.sector, mentee.sector, rule), mentor.sector === mentee.sector),
  }),
  sentence: ({ mentor, mentee, kinship: how }) =>
    localize((reader) => {
      const phrase = words[reader][how as keyof (typeof words)['fr']];
      return phrase(sectorWord(String(mentor), reader), sectorWord(String(mentee), reader));
    }),
});

function fitOf(one: string | null, other: string | null, { related, relatedShare }: Settings): number {
  if (one === null || other === null) return UNKNOWN;
  if (one === other) return FULL;
  return related.some((group) => group.includes(one) && group.includes(other)) ? relatedShare : 0;
}

function kinship(fit: number, same: boolean): string {
  if (fit === UNKNOWN) return 'unknown';
  if (same) return 'same';
  return fit > 0 ? 'close' : 'other';
}

type Phrase = (mentor: string, mentee: string) => string;
const words: Record<'fr' | 'en', Record<'unknown' | 'same' | 'close' | 'other', Phrase>> = {
  fr: {
    unknown: () => 'secteur non renseigné',
    same: (mentor) => `${mentor} pour les deux`,
    close: (mentor, mentee) => `secteurs proches (${mentor} et ${mentee})`,
    other: (mentor, mentee) => `secteurs différents (${mentor} et ${mentee})`,
  },
  en: {
    unknown: () => 'sector not told',
    same: (mentor) => `${mentor} for both`,
    close: (mentor, mentee) => `close sectors (${mentor} and ${mentee})`,
    other: (mentor, mentee) => `different sectors (${mentor} and ${mentee})`,
  },
};
