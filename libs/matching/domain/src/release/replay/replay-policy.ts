import { type Result, accept, refuse } from '@tdu/kernel';
import { type OptimalPair, chooseRelease } from '../choose-release.js';
import type { ReleaseScene } from '../futures.js';
import { DEFAULT_RELEASE, type ReleaseSettings, releaseSchema } from '../release-settings.js';

/** When a replay looks at those who wait, and which pairs it announces. */
export interface ReplayPolicy {
  /** As on the command line. */
  readonly name: string;
  /** Whether something may be announced on a day, counted from 0. */
  opensOn(day: number): boolean;
  /** What is announced, by the numbers of the scene, of which the optimum is known. */
  announces(optimum: readonly OptimalPair[], scene: ReleaseScene): readonly OptimalPair[];
}

/** Every so many days the whole optimum of those who wait is announced. */
export function fixedBatches(days: number): ReplayPolicy {
  return {
    name: `fixed:${days}`,
    opensOn: (day) => day % days === days - 1,
    announces: (optimum) => optimum,
  };
}

/** Every so many days, the pairs that the release policy would announce. */
export function releasePolicy(settings: ReleaseSettings, everyDays = 1): ReplayPolicy {
  return {
    name: `release:every=${everyDays},${settingsText(settings)}`,
    opensOn: (day) => day % everyDays === everyDays - 1,
    announces: (optimum, scene) => chooseRelease(optimum, scene, settings).pairs,
  };
}

/** Days between two looks at the optimum. */
const EVERY = 'every';
/** Short names of the settings, for a command line. */
const SHORT: Readonly<Record<string, keyof ReleaseSettings>> = {
  cost: 'pointsPerDay',
  leaving: 'leavingPerThousandDays',
  first: 'firstDuoPoints',
  haste: 'hastePoints',
  futures: 'futures',
  horizon: 'horizonDays',
  max: 'maximumWaitingDays',
};

/**
 * Reads `fixed:7`, `release` or `release:cost=3,haste=40`; what is not said has its default.
 * Refusal REPLAY_POLICY_UNKNOWN, naming what was not understood.
 */
export function readReplayPolicy(text: string): Result<ReplayPolicy> {
  const fixed = /^fixed:([1-9]\d{0,2})$/.exec(text);
  if (fixed) return accept(fixedBatches(Number(fixed[1])));
  const release = /^release(?::(.+))?$/.exec(text);
  if (!release) return unknown(`« ${text} » n’est pas une politique`);
  const said: Record<string, number> = {};
  for (const part of release[1]?.split(',') ?? []) {
    const [, key, value] = /^([a-z]+)=(\d{1,4}(?:\.\d{1,3})?)$/.exec(part) ?? [];
    const name = settingNamed(key ?? '');
    if (!name) return unknown(`« ${part} » n’est pas un réglage`);
    said[name] = Number(value);
  }
  const { every = 1, ...changed } = said;
  if (!Number.isInteger(every) || every < 1) return unknown(`« every=${every} » est hors des bornes`);
  const read = releaseSchema.safeParse({ ...DEFAULT_RELEASE, ...changed });
  if (read.success) return accept(releasePolicy(read.data, every));
  const wrong = String(read.error.issues[0].path[0]);
  const short = Object.keys(SHORT).find((key) => SHORT[key] === wrong);
  return unknown(`« ${short}=${said[wrong]} » est hors des bornes`);
}

/** The settings as a command line says them. */
export function settingsText(settings: ReleaseSettings): string {
  return Object.entries(SHORT)
    .map(([short, name]) => `${short}=${settings[name]}`)
    .join(',');
}

function settingNamed(short: string): string | undefined {
  if (short === EVERY) return EVERY;
  return Object.hasOwn(SHORT, short) ? SHORT[short] : undefined;
}

function unknown(what: string) {
  return refuse(
    'REPLAY_POLICY_UNKNOWN',
    `${what} : écrivez « fixed:7 » (lots tous les 7 jours), « release », ou « release:${[EVERY, ...Object.keys(SHORT)].join('=…,')}=… » avec les réglages voulus.`,
    'policy',
  );
}
