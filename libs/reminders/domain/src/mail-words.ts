import type { MessageLanguage } from '@tdu/kernel';
import { z } from 'zod';

/** What a programme's own words may say of the reader and the matter, between braces: « Bonjour {prenom} ». */
export const MAIL_FIELDS = ['prenom', 'binome', 'association', 'programme', 'date'] as const;
export type MailField = (typeof MAIL_FIELDS)[number];

const BRACES = /\{([^{}]*)\}/g;

/** Text that a mail can carry. Fields that no mail has are refused by name: MAIL_FIELD_UNKNOWN. */
const fieldText = (longest: number) => z.string().trim().min(1).max(longest).superRefine(refuseUnknown);

/** A whole mail, or its subject alone; what is absent stays as it is everywhere. */
const mailSchema = z.strictObject({
  subject: fieldText(120)
    .regex(/^[^\r\n]*$/, 'un objet tient sur une ligne')
    .optional(),
  /** Instead of the usual paragraphs, between the greeting and the button; an empty line begins another. */
  body: fieldText(3_000).optional(),
});

/** A programme's own mail, by language; the French one stands in for a language that is not written. */
export const ownMailSchema = z.strictObject({ fr: mailSchema, en: mailSchema.optional() });

export type OwnMail = z.infer<typeof ownMailSchema>;
export type MailFields = Readonly<Record<MailField, string>>;

/** Text with its fields filled in; braces that name none of them stay as they are written. */
export function fillIn(text: string, fields: MailFields): string {
  return text.replace(BRACES, (braces, name: string) => (isField(name) ? fields[name] : braces));
}

/** The mail of a programme in the reader's language, filled in; what it does not say is null. */
export function readOwnMail(
  mail: OwnMail | undefined,
  language: MessageLanguage,
  fields: MailFields,
): { readonly subject: string | null; readonly paragraphs: readonly string[] | null } {
  const { subject, body } = mail?.[language] ?? mail?.fr ?? {};
  const paragraphs = body?.split(/\n\s*\n/).map((paragraph) => fillIn(paragraph.trim(), fields));
  return { subject: subject === undefined ? null : fillIn(subject, fields), paragraphs: paragraphs ?? null };
}

function refuseUnknown(text: string, check: z.RefinementCtx<string>): void {
  const unknown = [...text.matchAll(BRACES)].map(([, name]) => name).find((name) => !isField(name));
  if (unknown === undefined) return;
  const known = MAIL_FIELDS.map((name) => `{${name}}`).join(', ');
  const message = `« {${unknown}} » ne se remplit pas, les champs d’un mail sont ${known}`;
  check.addIssue({ code: 'custom', message, params: { code: 'MAIL_FIELD_UNKNOWN' } });
}

function isField(name: string): name is MailField {
  return (MAIL_FIELDS as readonly string[]).includes(name);
}
