import type { CefrLevel, PeerWish } from '@tdu/people-domain';
import { z } from 'zod';
import { cefrSchema, rankOf } from '../words/cefr.js';
import { localize } from '../words/localized.js';
import {
  FULL,
  type CriterionSettings,
  type Seen,
  UNKNOWN,
  commonSettings,
  defineCriterion,
  share,
} from './criterion.js';
import { commonLanguages, prepareCommonRank } from './language-columns.js';
import { spokenWord } from '../words/languages.js';

const settings = z.strictObject({
  criterion: z.literal('peer'),
  ...commonSettings,
  /** Never the opposite: a programme may not keep compatriots apart, only the mentee may (rule `compatriot`). */
  direction: z.literal('closeness').default('closeness'),
  /** The level of the weaker speaker from which a common language meets the wish. */
  commonFrom: cefrSchema,
  /** What a language told without a level counts as. */
  unknownLevel: cefrSchema,
});
type Settings = z.infer<typeof settings> & CriterionSettings;
type Field = 'languages' | 'peerWish' | 'peerCountry';

/**
 * In peer support a mentee may wish for someone of the own language or country. Without that wish nobody's country
 * is even seen (see PoolMember.peerCountry), and the missing-data rule decides.
 */
export const peer = defineCriterion<Settings, Field>({
  key: 'peer',
  label: { fr: 'Pair souhaité (langue ou pays)', en: 'Peer wished for (language or country)' },
  reads: ['languages', 'peerWish', 'peerCountry'],
  settings,
  commonGround: false,
  prepare(mentors, mentees, { commonFrom, unknownLevel }) {
    const commonRank = prepareCommonRank(mentors, mentees, unknownLevel);
    const wanted = rankOf(commonFrom);
    const wishes = mentees.map(({ peerWish }) => peerWish);
    const theirs = mentees.map(({ peerCountry }) => peerCountry);
    const countries = mentors.map(({ peerCountry }) => peerCountry);
    return (m, e) => {
      const wish = wishes[e];
      if (wish === null) return UNKNOWN;
      const country = wish === 'language' ? 0 : countryFit(countries[m], theirs[e]);
      if (wish === 'country') return country;
      return Math.max(country, share(commonRank(m, e), wanted));
    };
  },
  describe: (mentor, mentee, { unknownLevel }) => ({
    wish: mentee.peerWish,
    country: mentee.peerWish === null || mentee.peerWish === 'language' ? null : told(mentor, mentee),
    languages: mentee.peerWish === 'country' ? [] : languagesOf(mentor, mentee, unknownLevel),
  }),
  sentence: ({ wish, country, languages }) =>
    localize((reader) => {
      const word = words[reader];
      if (wish === null) return word.none;
      const spoken = (languages as readonly string[]).map((entry) => spokenWord(entry, reader));
      const found = [
        ...(country === null ? [] : [word[country as 'same' | 'other' | 'unknown']]),
        ...(wish === 'country' ? [] : [spoken.join(', ') || word.noLanguage]),
      ];
      return `${word[wish as PeerWish]}${word.colon}${found.join(', ')}`;
    }),
});

function countryFit(mentor: string | null, mentee: string | null): number {
  if (mentor === null || mentee === null) return UNKNOWN;
  return mentor === mentee ? FULL : 0;
}

function told(mentor: Seen<Field>, mentee: Seen<Field>): string {
  const fit = countryFit(mentor.peerCountry, mentee.peerCountry);
  if (fit === UNKNOWN) return 'unknown';
  return fit === FULL ? 'same' : 'other';
}

function languagesOf(mentor: Seen<Field>, mentee: Seen<Field>, unknownLevel: CefrLevel): string[] {
  return commonLanguages(mentor, mentee, unknownLevel).map(({ language, level }) => `${language}:${level}`);
}

const words = {
  fr: {
    colon: ' : ',
    none: 'aucun souhait exprimé',
    language: 'souhaite une personne de sa langue',
    country: 'souhaite une personne de son pays',
    either: 'souhaite une personne de sa langue ou de son pays',
    same: 'même pays',
    other: 'autre pays',
    unknown: 'pays du mentor non renseigné',
    noLanguage: 'aucune langue commune autre que le français',
  },
  en: {
    colon: ': ',
    none: 'no wish told',
    language: 'wishes for someone of the own language',
    country: 'wishes for someone of the own country',
    either: 'wishes for someone of the own language or country',
    same: 'same country',
    other: 'another country',
    unknown: 'the mentor’s country is not told',
    noLanguage: 'no common language but French',
  },
};
