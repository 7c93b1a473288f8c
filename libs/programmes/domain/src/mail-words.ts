import type { MessageLanguage } from '@tdu/kernel';
import { z } from 'zod';

const BRACES = /\{([^{}]*)\}/g;

/** A mail in a programme's own words; what is absent stays as it is everywhere. */
export interface OwnWords {
  readonly subject?: string;
  /** Instead of the usual paragraphs, between the greeting and the button; an empty line begins another. */
  readonly body?: string;
}

/** The same by language; the French one stands in for a language that is not written. */
export interface OwnMail {
  readonly fr: OwnWords;
  readonly en?: OwnWords;
}

/** What a programme's own words come to for one reader; what they do not say is null. */
export interface ReadMail {
  readonly subject: string | null;
  readonly paragraphs: readonly string[] | null;
}

/**
 * The schema of a mail that a programme may write itself. `fields` may stand in it between braces, « Bonjour {prenom} »;
 * any other is refused by its name: MAIL_FIELD_UNKNOWN.
 */
export function ownMailSchema(fields: readonly string[]): z.ZodType<OwnMail, OwnMail> {
  const text = (longest: number) => z.string().trim().min(1).max(longest).superRefine(refuseUnknown(fields));
  const words = z.strictObject({
    subject: text(120)
      .regex(/^[^\r\n]*$/, 'un objet tient sur une ligne')
      .optional(),
    body: text(3_000).optional(),
  });
  return z.strictObject({ fr: words, en: words.optional() });
}

/** A programme's own mail in the reader's language, filled in. Braces that name no field stay as they are written. */
export function readOwnMail(
  mail: OwnMail | null | undefined,
  language: MessageLanguage,
  fields: Readonly<Record<string, string>>,
): ReadMail {
  const { subject, body }: OwnWords = mail?.[language] ?? mail?.fr ?? {};
  const fill = (text: string) =>
    text.replace(BRACES, (braces, name: string) => (Object.hasOwn(fields, name) ? fields[name] : braces));
  const paragraphs = body?.split(/\n\s*\n/).map((paragraph) => fill(paragraph.trim()));
  return { subject: subject === undefined ? null : fill(subject), paragraphs: paragraphs ?? null };
}

function refuseUnknown(fields: readonly string[]) {
  return (text: string, check: z.RefinementCtx<string>): void => {
    const unknown = [...text.matchAll(BRACES)].map(([, name]) => name).find((name) => !fields.includes(name));
    if (unknown === undefined) return;
    const known = fields.map((name) => `{${name}}`).join(', ');
    const message = `« {${unknown}} » ne se remplit pas, les champs de ce mail sont ${known}`;
    check.addIssue({ code: 'custom', message, params: { code: 'MAIL_FIELD_UNKNOWN' } });
  };
}
