import { MESSAGE_LANGUAGES, type MessageLanguage } from '@tdu/kernel';
import { defineSection } from '@tdu/programmes-domain';
import { z } from 'zod';

/** Who signs the charter: the two people and the programme's representative. */
export const CHARTER_SIGNERS = ['mentor', 'mentee', 'representative'] as const;
export type CharterSigner = (typeof CHARTER_SIGNERS)[number];

/** A charter too short to bind anyone is a mistake of entry. */
const text = z.string().trim().min(200);
const texts = z.partialRecord(z.enum(MESSAGE_LANGUAGES), text);

export const documentsSchema = z.strictObject({
  charter: z.strictObject({
    /** Changes with each change of the terms; kept on each signature. */
    version: z.string().min(1).max(40),
    /** The text that is signed, by language; French is always there. */
    text: texts.refine((given) => given.fr !== undefined, 'le texte français manque'),
    /** The same terms in short, simple sentences, for reading before signing. */
    simpleText: texts,
    signers: z
      .array(z.enum(CHARTER_SIGNERS))
      .min(1)
      .refine((given) => new Set(given).size === given.length, 'un signataire est nommé deux fois'),
  }),
});

export type DocumentRules = z.infer<typeof documentsSchema>;
export type CharterRules = DocumentRules['charter'];

/** The section `documents` of a programme version. */
export const documentsSection = defineSection('documents', documentsSchema);

/** The charter in the reader's language, in French where it has not been translated. */
export function charterText(charter: CharterRules, language: MessageLanguage): string {
  return charter.text[language] ?? charter.text.fr ?? '';
}

/** The charter in simple language; the full text where no simple one was written. */
export function simpleCharterText(charter: CharterRules, language: MessageLanguage): string {
  return charter.simpleText[language] ?? charter.simpleText.fr ?? charterText(charter, language);
}
