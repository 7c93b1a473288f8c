import { z } from 'zod';
import { localize } from '../words/localized.js';
import { slotWord } from '../words/terms.js';
import { bitColumns, commonWords } from './bit-columns.js';
import { type CriterionSettings, UNKNOWN, commonSettings, defineCriterion, share } from './criterion.js';

const settings = z.strictObject({
  criterion: z.literal('availability'),
  ...commonSettings,
  /** Weekly slots in common that earn all points. */
  enough: z.int().min(1).max(21),
});
type Settings = z.infer<typeof settings> & CriterionSettings;

/** Free time in common, by weekly slots. */
export const availability = defineCriterion<Settings, 'availability'>({
  key: 'availability',
  label: { fr: 'Disponibilités', en: 'Availability' },
  reads: ['availability'],
  settings,
  symmetric: 'always',
  commonGround: true,
  prepare(mentors, mentees, { enough }) {
    const slots = bitColumns(
      mentors.map((one) => one.availability),
      mentees.map((one) => one.availability),
    );
    return (m, e) => (slots.known(m, e) ? share(slots.common(m, e), enough) : UNKNOWN);
  },
  columns: ({ enough }) => ({
    kind: 'words',
    of: (person) => person.availability,
    fit: (common) => share(common, enough),
  }),
  describe: (mentor, mentee) => ({
    common: commonWords(mentee.availability, mentor.availability),
    known: mentor.availability.length > 0 && mentee.availability.length > 0 ? 1 : 0,
  }),
  sentence: ({ common, known }) =>
    localize((reader) => {
      const slots = (common as readonly string[]).map((slot) => slotWord(slot, reader));
      if (slots.length > 0) return slots.join(', ');
      if (known) return reader === 'fr' ? 'aucun créneau commun' : 'no slot in common';
      return reader === 'fr' ? 'disponibilités non renseignées' : 'availability not told';
    }),
});
