import type { PoolMember } from '@tdu/people-domain';
import type { RuleSettings } from '../rules/rule.js';
import { BANDS, type Band } from '../territory/bands.js';
import { levelOf, rankOf } from '../words/cefr.js';
import type { CefrLevel } from '@tdu/people-domain';

/** A rule given up for a pair: what no softer step of the rule replaces. */
export const LIFT = 'lift';

/** One direction in which a rule can be softened, step by step; a farther step lets through all a nearer one does. */
export interface Softening {
  readonly step: string;
  /** How many steps there are from these settings. */
  levels(settings: RuleSettings): number;
  /** The rule as it would be. */
  settings?(settings: RuleSettings, level: number): RuleSettings;
  /** The person asked about, as he or she would be. */
  own?(person: PoolMember): PoolMember;
  /** The people of the other side, as they would be. */
  others?(candidate: PoolMember): PoolMember;
}

/** Steps counted in one direction: beyond two, one speaks of another rule and lifts this one. */
export const MOST_LEVELS = 2;

interface Territory extends RuleSettings {
  readonly within: Band;
}
interface Language extends RuleSettings {
  readonly enoughFrench: CefrLevel;
  readonly commonFrom: CefrLevel;
}
interface Availability extends RuleSettings {
  readonly atLeast: number;
}

const onVideo = (person: PoolMember): PoolMember => ({ ...person, video: true });
const withoutWish = (person: PoolMember): PoolMember => ({ ...person, genderWish: null });
const allowVideo = (settings: RuleSettings) => ({ ...settings, orVideo: true });
const once = () => 1;

/** The softer steps of each rule that has some; any other rule can only be lifted. A new one is one entry here. */
export const SOFTENINGS: Readonly<Record<string, readonly Softening[]>> = {
  territory: [
    {
      step: 'farther',
      levels: (settings) => BANDS.length - 1 - BANDS.indexOf((settings as Territory).within),
      settings: (settings, level) => ({ ...settings, within: fartherBand(settings, level) }) as RuleSettings,
    },
    { step: 'own-video', levels: once, settings: allowVideo, own: onVideo },
    { step: 'their-video', levels: once, settings: allowVideo, others: onVideo },
  ],
  language: [
    {
      step: 'french-lower',
      levels: (settings) => rankOf((settings as Language).enoughFrench) - 1,
      settings: (settings, level) => lower(settings, 'enoughFrench', level),
    },
    {
      step: 'common-lower',
      levels: (settings) => rankOf((settings as Language).commonFrom) - 1,
      settings: (settings, level) => lower(settings, 'commonFrom', level),
    },
  ],
  availability: [
    {
      step: 'slot-more',
      levels: (settings) => (settings as Availability).atLeast,
      settings: (settings, level) =>
        ({ ...settings, atLeast: (settings as Availability).atLeast - level }) as RuleSettings,
    },
  ],
  'gender-wish': [
    { step: 'own-wish', levels: once, own: withoutWish },
    { step: 'their-wish', levels: once, others: withoutWish },
  ],
};

/** The distance reached so many steps beyond the one that the rule accepts. */
export function fartherBand(settings: RuleSettings, level: number): Band {
  return BANDS[BANDS.indexOf((settings as Territory).within) + level];
}

/** The level so many steps below the one that the rule asks for. */
export function lowerLevel(
  settings: RuleSettings,
  field: 'enoughFrench' | 'commonFrom',
  level: number,
): CefrLevel {
  return levelOf(rankOf((settings as Language)[field]) - level);
}

function lower(settings: RuleSettings, field: 'enoughFrench' | 'commonFrom', level: number): RuleSettings {
  return { ...settings, [field]: lowerLevel(settings, field, level) } as RuleSettings;
}
