import { z } from 'zod';
import { cefrSchema, levelOf, rankOf } from '../words/cefr.js';
import { spokenWord, withoutLevel } from '../words/languages.js';
import { localize } from '../words/localized.js';
import {
  type CriterionSettings,
  FULL,
  type Seen,
  commonSettings,
  defineCriterion,
  share,
} from './criterion.js';
import { commonLanguages, prepareCommonRank, rankedLanguages } from './language-columns.js';

const settings = z.strictObject({
  criterion: z.literal('language'),
  ...commonSettings,
  /** The level of the weaker speaker from which a common language earns all points. */
  enough: cefrSchema,
  /** What a language told without a level counts as. */
  unknownLevel: cefrSchema,
  /**
   * What a language other than French earns by itself, in thousandths. The rest goes to the language in which the
   * two understand each other best, French included. Absent: French does not count here.
   */
  apartShare: z.int().min(0).max(FULL).optional(),
});
type Settings = z.infer<typeof settings> & CriterionSettings;
type Speaker = Seen<'frenchLevel'>;

/**
 * The languages that both speak, each at the level of the one who speaks it less well, so that it counts the same in
 * both directions. French is known of everyone here, so a language other than French is counted apart.
 */
export const language = defineCriterion<Settings, 'languages' | 'frenchLevel'>({
  key: 'language',
  label: { fr: 'Langue commune', en: 'Language in common' },
  reads: ['languages', 'frenchLevel'],
  settings,
  symmetric: 'always',
  commonGround: true,
  prepare(mentors, mentees, { enough, unknownLevel, apartShare = FULL }) {
    const commonRank = prepareCommonRank(mentors, mentees, unknownLevel);
    const wanted = rankOf(enough);
    if (apartShare === FULL) return (m, e) => share(commonRank(m, e), wanted);
    const [left, right] = [mentors, mentees].map((side) =>
      Uint8Array.from(side, ({ frenchLevel }) => rankOf(frenchLevel)),
    );
    return (m, e) => fitOf(commonRank(m, e), Math.min(left[m], right[e]), wanted, apartShare);
  },
  columns({ enough, unknownLevel, apartShare = FULL }) {
    const of = (speaker: Speaker & Seen<'languages'>) => rankedLanguages(speaker, unknownLevel);
    const wanted = rankOf(enough);
    if (apartShare === FULL) return { kind: 'levels', of, fit: (rank) => share(rank, wanted) };
    return {
      kind: 'levels',
      of,
      beside: ({ frenchLevel }) => rankOf(frenchLevel),
      fit: (other, french) => fitOf(other, french, wanted, apartShare),
    };
  },
  describe: (mentor, mentee, { unknownLevel, apartShare = FULL }) => ({
    common: commonLanguages(mentor, mentee, unknownLevel).map(
      ({ language, level }) => `${language}:${level}`,
    ),
    french: apartShare === FULL ? null : sharedFrench(mentor, mentee),
  }),
  shared: ({ common, french }) => ({
    common: [...(common as readonly string[]).map(withoutLevel), ...(french ? ['français'] : [])],
    french: null,
  }),
  sentence: ({ common, french }) =>
    localize((reader) => {
      // Proposals kept before French could count here have no such fact.
      const entries = [...(common as readonly string[]), ...(french ? [`français:${french}`] : [])];
      const spoken = entries.map((entry) => spokenWord(entry, reader));
      if (spoken.length > 0) return spoken.join(', ');
      return reader === 'fr'
        ? 'aucune langue commune autre que le français'
        : 'no common language but French';
    }),
});

/** What another language at a rank and French at a rank are worth together. */
function fitOf(other: number, french: number, wanted: number, apartShare: number): number {
  const points =
    apartShare * share(other, wanted) + (FULL - apartShare) * share(Math.max(other, french), wanted);
  return Math.round(points / FULL);
}

function sharedFrench(mentor: Speaker, mentee: Speaker): string | null {
  const rank = Math.min(rankOf(mentor.frenchLevel), rankOf(mentee.frenchLevel));
  return rank === 0 ? null : levelOf(rank);
}
