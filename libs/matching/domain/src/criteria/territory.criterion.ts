import { z } from 'zod';
import { BANDS, type Band, bandBetween, prepareBands } from '../territory/bands.js';
import { localize } from '../words/localized.js';
import { bandWord } from '../words/terms.js';
import { type CriterionSettings, FULL, UNKNOWN, commonSettings, defineCriterion } from './criterion.js';

const bandShare = z.int().min(0).max(FULL);

const settings = z.strictObject({
  criterion: z.literal('territory'),
  ...commonSettings,
  /** What each distance earns, in thousandths; a farther one never more than a nearer one. */
  bands: z
    .record(z.enum(BANDS), bandShare)
    .refine((shares) => BANDS.every((band, i) => i === 0 || shares[band] <= shares[BANDS[i - 1]]), {
      error: 'les points doivent décroître avec la distance',
    }),
});
type Settings = z.infer<typeof settings> & CriterionSettings;

/** How far apart the two live, by commune, department and region. */
export const territory = defineCriterion<Settings, 'communeCode' | 'department'>({
  key: 'territory',
  label: { fr: 'Territoire', en: 'Territory' },
  reads: ['communeCode', 'department'],
  settings,
  commonGround: true,
  prepare(mentors, mentees, { bands }) {
    const bandOf = prepareBands(mentors, mentees);
    const shares = BANDS.map((band) => bands[band]);
    return (m, e) => {
      const band = bandOf(m, e);
      return band < 0 ? UNKNOWN : shares[band];
    };
  },
  describe: (mentor, mentee) => ({ band: bandBetween(mentor, mentee) ?? null }),
  sentence: ({ band }) =>
    localize((reader) => {
      if (band !== null) return bandWord(band as Band, reader);
      return reader === 'fr' ? 'lieu de vie non renseigné' : 'place not told';
    }),
});
