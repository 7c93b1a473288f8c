import type { PoolMember } from '@tdu/people-domain';
import { z } from 'zod';
import { prepareCommonRank, rankedLanguages } from '../criteria/language-columns.js';
import { cefrSchema, rankOf } from '../words/cefr.js';
import { commonRule, definePairRule } from './rule.js';

const settings = z.strictObject({
  rule: z.literal('language'),
  ...commonRule,
  /** French level of both from which French alone is enough. */
  enoughFrench: cefrSchema,
  /** Level of the weaker speaker from which another common language is enough. */
  commonFrom: cefrSchema,
  /** What a language told without a level counts as. */
  unknownLevel: cefrSchema,
});

/** Two people who cannot speak to each other make no duo: enough French, or another language in common. */
export const language = definePairRule<z.infer<typeof settings>>({
  key: 'language',
  label: { fr: 'Langue commune ou français suffisant', en: 'Common language or enough French' },
  settings,
  keys({ enoughFrench, commonFrom, unknownLevel }) {
    const least = rankOf(commonFrom);
    const keysOf = (person: PoolMember) => [
      ...(rankOf(person.frenchLevel) >= rankOf(enoughFrench) ? ['enough French'] : []),
      ...rankedLanguages(person, unknownLevel)
        .filter(({ rank }) => rank >= least)
        .map(({ name }) => `language ${name}`),
    ];
    return { kind: 'share', mentor: keysOf, mentee: keysOf };
  },
  prepare(mentors, mentees, { enoughFrench, commonFrom, unknownLevel }) {
    const wanted = rankOf(enoughFrench);
    const [left, right] = [mentors, mentees].map((side) =>
      Uint8Array.from(side, (one) => Number(rankOf(one.frenchLevel) >= wanted)),
    );
    const commonRank = prepareCommonRank(mentors, mentees, unknownLevel);
    const common = rankOf(commonFrom);
    return (m, e) => !(left[m] & right[e]) && commonRank(m, e) < common;
  },
});
