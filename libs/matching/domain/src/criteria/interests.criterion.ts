import { z } from 'zod';
import { localize } from '../words/localized.js';
import { interestWord } from '../words/vocabulary.js';
import { bitColumns, commonWords } from './bit-columns.js';
import { type CriterionSettings, UNKNOWN, commonSettings, defineCriterion, share } from './criterion.js';

const settings = z.strictObject({
  criterion: z.literal('interests'),
  ...commonSettings,
  /** Interests in common that earn all points. */
  enough: z.int().min(1).max(20),
});
type Settings = z.infer<typeof settings> & CriterionSettings;

/** What both like to do. */
export const interests = defineCriterion<Settings, 'interests'>({
  key: 'interests',
  label: { fr: 'Centres d’intérêt', en: 'Interests' },
  reads: ['interests'],
  settings,
  symmetric: 'always',
  commonGround: true,
  prepare(mentors, mentees, { enough }) {
    const liked = bitColumns(
      mentors.map((one) => one.interests),
      mentees.map((one) => one.interests),
    );
    return (m, e) => (liked.known(m, e) ? share(liked.common(m, e), enough) : UNKNOWN);
  },
  columns: ({ enough }) => ({
    kind: 'words',
    of: (person) => person.interests,
    fit: (common) => share(common, enough),
  }),
  describe: (mentor, mentee) => ({
    common: commonWords(mentee.interests, mentor.interests),
    known: mentor.interests.length > 0 && mentee.interests.length > 0 ? 1 : 0,
  }),
  sentence: ({ common, known }) =>
    localize((reader) => {
      const shared = (common as readonly string[]).map((one) => interestWord(one, reader));
      if (shared.length > 0) return shared.join(', ');
      if (known) return reader === 'fr' ? 'aucun centre d’intérêt commun' : 'no interest in common';
      return reader === 'fr' ? 'centres d’intérêt non renseignés' : 'interests not told';
    }),
});
