import { z } from 'zod';

/** How a programme weighs a better fit against a longer wait. Absent: every pair may be announced at once. */
export interface ReleaseSettings {
  /** Score points that one day of waiting is worth to a person who has just arrived. */
  readonly pointsPerDay: number;
  /** Days after which one more day of waiting weighs twice as much as on the first. */
  readonly doublesAfterDays: number;
  /** People in a thousand who give up on a day of waiting: what is not announced may be lost. */
  readonly leavingPerThousandDays: number;
  /** A pair is announced when at least this percentage of the expected futures has nothing better for the two. */
  readonly agreementPercent: number;
  /** How many futures are looked at: the last weeks, taken as many times for those to come. */
  readonly futures: number;
  /** Days that each future covers. */
  readonly horizonDays: number;
  /** Nobody who has waited so many days is held back. */
  readonly maximumWaitingDays: number;
}

export const releaseSchema = z.strictObject({
  pointsPerDay: z.number().min(0).max(1024).default(3),
  doublesAfterDays: z.int().min(1).max(1000).default(30),
  leavingPerThousandDays: z.int().min(0).max(500).default(8),
  agreementPercent: z.int().min(0).max(100).default(50),
  futures: z.int().min(1).max(10).default(10),
  horizonDays: z.int().min(1).max(90).default(14),
  maximumWaitingDays: z.int().min(0).max(365).default(60),
}) as unknown as z.ZodType<ReleaseSettings>;

/** The settings of a programme that says nothing more than "advise me". */
export const DEFAULT_RELEASE: ReleaseSettings = releaseSchema.parse({});
