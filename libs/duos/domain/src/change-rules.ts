import { z } from 'zod';

const days = z.int().min(0).max(365);

/**
 * What a programme allows to change in the life of a duo. Every figure has a default, so that versions written before
 * these rules existed read as they always did: an extension by three months, one time.
 */
export const changeRulesSchema = z.strictObject({
  /** How often a duo may be extended and by how many months in all; null: never. A `length.to` bounds it further. */
  extension: z
    .strictObject({ times: z.int().min(1).max(12), months: z.int().min(1).max(36) })
    .nullable()
    .default({ times: 1, months: 3 }),
  /** A closed duo may be opened again, with its file, within so many days. */
  reopenWithinDays: days.default(30),
  /** After a duo ended early both wait so many days before they are matched again. */
  coolingOffDays: days.default(14),
});

export type ChangeRules = z.infer<typeof changeRulesSchema>;

/**
 * When a duo needs a look. Each sign is a reason to call somebody and nothing else: no rule acts on it by itself.
 */
export const riskRulesSchema = z.strictObject({
  /** A low mood told by one side counts for so many days. */
  lowMoodDays: days.default(45),
  /** So many meetings missed or called off by one side, within so many days. */
  absences: z
    .strictObject({ count: z.int().min(1).max(20), withinDays: z.int().min(1).max(365) })
    .default({ count: 3, withinDays: 90 }),
  /** Neither side has told anything, not even a cancelled meeting, for so many days. */
  silentDays: z.int().min(1).max(365).default(60),
  /** A pause ended and the two have not met since, for so many days. */
  pauseGraceDays: days.default(14),
  /** A review, the first meeting or the charter is so many days over its date. */
  overdueDays: days.default(14),
});

export type RiskRules = z.infer<typeof riskRulesSchema>;

/** How early, and for how long, the team is told what needs a hand. Versions written before read as they always did. */
export const noticeRulesSchema = z.strictObject({
  /** What is not done is said to be near so many days before its day. */
  nearDays: days.default(7),
  /** The end of a pause is announced so many days before. */
  pauseEndingDays: days.default(7),
  /** A planned meeting of which nobody has told anything is asked about after so many days. */
  untoldAfterDays: days.default(3),
  /** A closing talk that was never fixed is asked for during so many days. */
  talkAskedDays: days.default(60),
});

export type NoticeRules = z.infer<typeof noticeRulesSchema>;
