import { z } from 'zod';
import { cefrSchema, rankOf } from '../words/cefr.js';
import { localize } from '../words/localized.js';
import { type CriterionSettings, commonSettings, defineCriterion, share } from './criterion.js';
import { commonLanguages, prepareCommonRank } from './language-columns.js';

const settings = z.strictObject({
  criterion: z.literal('language'),
  ...commonSettings,
  /** The level of the weaker speaker from which a common language earns all points. */
  enough: cefrSchema,
  /** What a language told without a level counts as. */
  unknownLevel: cefrSchema,
});
type Settings = z.infer<typeof settings> & CriterionSettings;

/** A language other than French that both speak, at the level of the one who speaks it less well. */
export const language = defineCriterion<Settings, 'languages'>({
  key: 'language',
  label: { fr: 'Langue commune', en: 'Language in common' },
  reads: ['languages'],
  settings,
  commonGround: true,
  prepare(mentors, mentees, { enough, unknownLevel }) {
    const commonRank = prepareCommonRank(mentors, mentees, unknownLevel);
    const wanted = rankOf(enough);
    return (m, e) => share(commonRank(m, e), wanted);
  },
  describe: (mentor, mentee, { unknownLevel }) => ({
    common: commonLanguages(mentor, mentee, unknownLevel).map(
      ({ language, level }) => `${language}:${level}`,
    ),
  }),
  sentence: ({ common }) =>
    localize((reader) => {
      const spoken = (common as readonly string[]).map((entry) => spokenWord(entry, reader));
      if (spoken.length > 0) return spoken.join(', ');
      return reader === 'fr'
        ? 'aucune langue commune autre que le français'
        : 'no common language but French';
    }),
});

function spokenWord(entry: string, reader: 'fr' | 'en'): string {
  const [name, level] = entry.split(':');
  return level === 'native' ? `${name} (${reader === 'fr' ? 'natif' : 'native'})` : `${name} (${level})`;
}
