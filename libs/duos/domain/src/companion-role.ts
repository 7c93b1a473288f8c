import { z } from 'zod';

const weeks = z.int().min(1).max(52);

/**
 * A third place beside mentor and mentee: a French coach, a family that hosts. Whoever holds it is a volunteer of the
 * programme; where the place passes on, the programme says after how many weeks.
 */
export const companionRoleSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{1,38}$/, 'lettres minuscules, chiffres et -'),
  /** French, as on screen: « Hôte ». */
  label: z.string().trim().min(1).max(60),
  /** The place passes to somebody else after so many weeks; null: the same person as long as the duo lasts. */
  changeAfterWeeks: z
    .strictObject({ from: weeks, to: weeks })
    .refine(({ from, to }) => from <= to, 'le minimum dépasse le maximum')
    .nullable(),
  /** Whether nights spent there are counted. */
  countsNights: z.boolean().default(false),
});

/** A third place of a programme's duos. */
export type CompanionRole = z.infer<typeof companionRoleSchema>;
