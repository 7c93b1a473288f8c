import { REVIEW_KINDS } from '@tdu/duos-domain';
import type { MessageLanguage } from '@tdu/kernel';
import { defineSection, ownMailSchema } from '@tdu/programmes-domain';
import { z } from 'zod';
import { REMINDERS_WORDS } from './reminders.words.js';

/** What a rule speaks about. */
export const RULE_KINDS = [
  'proposal_released',
  'proposal_unanswered',
  'charter_unsigned',
  'meeting_overdue',
  'review_due',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** What a reminder speaks about: what the rules say, and confidential reports, which no rule governs. */
export type ReminderKind = RuleKind | 'report_waiting';

/** To whom a rule may write. The two people get it only while something is waited for from them. */
export const RECIPIENT_ROLES = ['mentor', 'mentee', 'coordinator'] as const;
export type RecipientRole = (typeof RECIPIENT_ROLES)[number];

const ruleSchema = z
  .strictObject({
    /** Names the rule for ever: a row keeps it. Two rules may speak about the same thing, later and to others. */
    key: z.string().regex(/^[a-z][a-z0-9_]{1,58}$/, 'lettres minuscules, chiffres et _'),
    kind: z.enum(RULE_KINDS),
    /** Days after the matter is open; below zero, before its date (a review announced a week ahead). */
    afterDays: z.int().min(-60).max(365),
    /** Days between two reminders; null: only one. */
    repeatEveryDays: z.int().min(1).max(365).nullable(),
    /** How many times one person is written to about one matter under this rule. */
    maximum: z.int().min(1).max(12),
    to: z.array(z.enum(RECIPIENT_ROLES)).min(1),
    /** For `review_due`: which reviews; all of them when absent. */
    reviews: z.array(z.enum(REVIEW_KINDS)).min(1).optional(),
  })
  .refine((rule) => rule.maximum === 1 || rule.repeatEveryDays !== null, {
    path: ['repeatEveryDays'],
    message: 'indiquez tous les combien de jours répéter, ou ramenez le maximum à 1',
  })
  .refine((rule) => rule.reviews === undefined || rule.kind === 'review_due', {
    path: ['reviews'],
    message: 'ne concerne que les bilans : retirez cette précision',
  });

/** Words of the programme's own, by language; French ones stand in for a language that is not written. */
const ownWords = z.strictObject({
  fr: z.string().trim().min(1).max(600),
  en: z.string().trim().min(1).max(600).optional(),
});

/** What a programme's own mails may say of the reader and of the matter. */
export const MAIL_FIELDS = ['prenom', 'binome', 'association', 'programme', 'date'] as const;

export const remindersSchema = z.strictObject({
  /** Said first in the mails of a kind, to the two people. */
  texts: z.partialRecord(z.enum(RULE_KINDS), ownWords).default({}),
  /** Subjects and texts of mails to the two people, instead of the usual ones. */
  mails: z.partialRecord(z.enum(RULE_KINDS), ownMailSchema(MAIL_FIELDS)).default({}),
  rules: z.array(ruleSchema).refine((rules) => new Set(rules.map(({ key }) => key)).size === rules.length, {
    message: 'deux règles portent le même nom : renommez-en une',
  }),
});

/** When whom to write about what: rules of a programme, as data. */
export type ReminderRules = z.infer<typeof remindersSchema>;
export type ReminderRule = ReminderRules['rules'][number];
export type ReminderTexts = ReminderRules['texts'];
export type ReminderMails = ReminderRules['mails'];

/** The section `reminders` of a programme version. */
export const remindersSection = defineSection('reminders', remindersSchema, undefined, REMINDERS_WORDS);

/** What a programme says first in its mails of a kind, in the reader's language; null when it adds nothing. */
export function ownWordsOf(texts: ReminderTexts, kind: RuleKind, language: MessageLanguage): string | null {
  return texts[kind]?.[language] ?? texts[kind]?.fr ?? null;
}
