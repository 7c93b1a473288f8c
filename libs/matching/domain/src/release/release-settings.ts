import { z } from 'zod';

/** How a programme weighs a better fit against a longer wait. Absent: every pair may be announced at once. */
export interface ReleaseSettings {
  /** Score points that one day of waiting is worth to a person. */
  readonly pointsPerDay: number;
  /** People in a thousand who give up on a day of waiting: what is not announced may be lost. */
  readonly leavingPerThousandDays: number;
  /** Points that a duo gains when its mentor accompanies nobody yet: who has somebody does not wait. */
  readonly firstDuoPoints: number;
  /** Points that one gives up rather than hold a duo back: the more, the sooner is announced. */
  readonly hastePoints: number;
  /** How many futures are looked at: the last weeks, taken as many times for those to come. */
  readonly futures: number;
  /** Days that each future covers. */
  readonly horizonDays: number;
  /** Nobody who has waited so many days is held back. */
  readonly maximumWaitingDays: number;
}

export const releaseSchema = z.strictObject({
  pointsPerDay: z.number().min(0).max(1024).default(0.7),
  leavingPerThousandDays: z.int().min(0).max(500).default(3),
  firstDuoPoints: z.int().min(0).max(1000).default(220),
  hastePoints: z.int().min(0).max(3000).default(60),
  futures: z.int().min(1).max(10).default(6),
  horizonDays: z.int().min(1).max(90).default(42),
  maximumWaitingDays: z.int().min(0).max(365).default(120),
}) as unknown as z.ZodType<ReleaseSettings>;

/** The settings of a programme that says nothing more than "advise me". */
export const DEFAULT_RELEASE: ReleaseSettings = releaseSchema.parse({});
