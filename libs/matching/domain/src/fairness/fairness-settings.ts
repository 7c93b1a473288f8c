import type { ParticipantRole } from '@tdu/people-domain';
import { z } from 'zod';
import type { CriterionSettings } from '../criteria/criterion.js';
import { FAIRNESS_DIMENSIONS, type FairnessDimension } from './groups.js';

/** A group of which at least so many percent of those who can be matched are to be. */
export interface GroupFloor {
  readonly role: ParticipantRole;
  readonly by: FairnessDimension;
  /** One group: `female`, `93`, `dari`. Absent: each group of at least five people. */
  readonly key?: string;
  /** Percent. */
  readonly minimumRate: number;
}

/** Points that a run adds for the people of a group, on the programme's scale of 1000. */
export interface AddedPoints {
  readonly role: ParticipantRole;
  readonly by: FairnessDimension;
  readonly key: string;
  readonly points: number;
}

export interface FairnessSettings {
  /** Share of the waiting in what a run maximises: 0 = the programme's score alone, 100 = waiting alone. */
  readonly waiting: number;
  readonly groups: readonly GroupFloor[];
  /** In the settings of a run: what its group floors came to. A programme writes none. */
  readonly added?: readonly AddedPoints[];
  /** In the settings of a run that blends: the programme's own criteria, by which its pairs are measured. */
  readonly own?: readonly CriterionSettings[];
}

const groupFloor = z.strictObject({
  role: z.enum(['mentor', 'mentee']).default('mentee'),
  by: z.enum(FAIRNESS_DIMENSIONS),
  key: z.string().min(1).optional(),
  minimumRate: z.int().min(1).max(100),
});

export const fairnessSchema = z.strictObject({
  waiting: z.int().min(0).max(100).default(0),
  groups: z
    .array(groupFloor)
    .default([])
    .refine(
      (groups) =>
        new Set(groups.map(({ role, by, key }) => `${role} ${by} ${key ?? ''}`)).size === groups.length,
      { error: 'un groupe y figure deux fois' },
    ),
}) as unknown as z.ZodType<FairnessSettings>;
