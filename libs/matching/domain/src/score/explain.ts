import type { CalendarDate, MessageLanguage } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import type { Facts } from '../criteria/criterion.js';
import { seenBy } from '../criteria/fit.js';
import { criterionOf } from '../criteria/registry.js';
import type { ReleaseDecision } from '../release/decide-release.js';
import type { MatchingSettings } from '../settings.js';
import { count } from '../words/localized.js';
import { type Part, prepareScores } from './scorer.js';

/** One criterion's contribution with the values that make it understandable. Plain JSON, kept with a proposal. */
export interface ExplainedPart extends Part {
  readonly facts: Facts;
}

/** Why a pair has its score: the parts add up exactly to it. */
export interface Explanation {
  readonly score: number;
  readonly parts: readonly ExplainedPart[];
  /** Announce now or hold, as advised by the run; only where the programme has release settings. */
  readonly release?: ReleaseDecision;
}

/** How a part weighs in the reader's eyes: at least half of its points speak for the pair. */
export type PartVerdict = 'for' | 'against' | 'unknown';

/** Explains the score of one pair under a programme's settings on a day. */
export function explain(
  mentor: PoolMember,
  mentee: PoolMember,
  settings: Pick<MatchingSettings, 'criteria'>,
  on: CalendarDate,
): Explanation {
  return explainPairs([mentor], [mentee], settings, on)[0];
}

/** Explains many pairs, mentor k with mentee k, laid out once. */
export function explainPairs(
  mentors: readonly PoolMember[],
  mentees: readonly PoolMember[],
  { criteria }: Pick<MatchingSettings, 'criteria'>,
  on: CalendarDate,
): Explanation[] {
  const scorer = prepareScores(mentors, mentees, criteria, on);
  return mentors.map((mentor, number) => {
    const parts = scorer.parts(number, number).map((part, k) => {
      const criterion = criterionOf(part.criterion);
      const [left, right] = [seenBy(criterion, mentor), seenBy(criterion, mentees[number])];
      return { ...part, facts: criterion.describe(left, right, criteria[k], on) };
    });
    return { score: scorer.score(number, number), parts };
  });
}

/** For, against or unknown. */
export function partVerdict({ unknown, points, max }: Part): PartVerdict {
  if (unknown) return 'unknown';
  return points * 2 >= max ? 'for' : 'against';
}

/** One part as a sentence with its points: `Territoire : même département, 144 points sur 180.` */
export function partSentence(part: ExplainedPart, language: MessageLanguage): string {
  const { label, sentence } = criterionOf(part.criterion);
  const body = sentence(part.facts)[language];
  const points = count(language, part.points, 'point', 'points');
  return language === 'fr'
    ? `${label.fr} : ${body}, ${points} sur ${part.max}.`
    : `${label.en}: ${body}, ${points} of ${part.max}.`;
}

/** The parts that the two people themselves may read: what they have in common, not what they are measured by. */
export function commonGround(parts: readonly ExplainedPart[]): ExplainedPart[] {
  return parts.flatMap((part) => {
    const { commonGround: told, shared } = criterionOf(part.criterion);
    if (!told || partVerdict(part) !== 'for') return [];
    return [shared ? { ...part, facts: shared(part.facts) } : part];
  });
}

/** What was compared in one part, in words, to stand beside its label and points. */
export function partDetail(part: ExplainedPart, language: MessageLanguage): string {
  const body = criterionOf(part.criterion).sentence(part.facts)[language];
  return body.charAt(0).toLocaleUpperCase(language) + body.slice(1);
}
