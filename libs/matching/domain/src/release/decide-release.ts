import { type OptimalPair, chooseRelease } from './choose-release.js';
import type { ReleaseScene } from './futures.js';
import type { ReleaseSettings } from './release-settings.js';

export const RELEASE_ADVICES = ['announce', 'hold'] as const;
export type ReleaseAdvice = (typeof RELEASE_ADVICES)[number];

/**
 * Why: waited long enough, nothing better expected, better expected, one of the two better placed with somebody who is
 * here; or nothing was looked at, because the programme holds nothing back or the pool is so large that waiting
 * gains nothing.
 */
export const RELEASE_REASONS = [
  'waited-enough',
  'nothing-better',
  'better-expected',
  'better-today',
  'no-policy',
  'large-pool',
] as const;
export type ReleaseReason = (typeof RELEASE_REASONS)[number];

/** What is advised for one pair, with the figures behind it. Plain JSON. */
export interface ReleaseDecision {
  readonly advice: ReleaseAdvice;
  readonly reason: ReleaseReason;
  /** Futures in which announcing now loses no more than the programme gives for haste, of how many. */
  readonly agreeing: number;
  readonly futures: number;
  /** Points that forming the pair now costs at least, mean over the futures: what waiting gains. */
  readonly expectedGain: number;
}

/**
 * Announce now or hold, for each pair of today's optimum: announced are those that the policy's own choice has too
 * (`chooseRelease`). Pure and deterministic; one decision per pair, in their order. docs/release-policy.md has the
 * theory and the measured frontier.
 */
export function decideRelease(
  pairs: readonly OptimalPair[],
  scene: ReleaseScene,
  settings: ReleaseSettings,
): ReleaseDecision[] {
  if (pairs.length === 0) return [];
  const choice = chooseRelease(pairs, scene, settings);
  const [forced, chosen] = [keys(choice.forced), keys(choice.pairs)];
  const taken = new Set(choice.pairs.flatMap(({ mentee, mentor }) => [`e${mentee}`, `m${mentor}`]));
  const reasonFor = (pair: OptimalPair): ReleaseReason => {
    if (forced.has(key(pair))) return 'waited-enough';
    if (chosen.has(key(pair))) return 'nothing-better';
    return taken.has(`e${pair.mentee}`) || taken.has(`m${pair.mentor}`) ? 'better-today' : 'better-expected';
  };
  return pairs.map((pair) => {
    const costs = choice.costs(pair);
    const mean = costs.reduce((sum, cost) => sum + Math.max(0, cost), 0) / costs.length;
    return {
      advice: chosen.has(key(pair)) ? 'announce' : 'hold',
      reason: reasonFor(pair),
      agreeing: costs.filter((cost) => cost <= settings.hastePoints).length,
      futures: costs.length,
      expectedGain: Math.round(mean),
    };
  });
}

function keys(pairs: readonly OptimalPair[]): Set<string> {
  return new Set(pairs.map(key));
}

function key({ mentee, mentor }: OptimalPair): string {
  return `${mentee} ${mentor}`;
}
