import { MESSAGE_LANGUAGES, type MessageLanguage } from '@tdu/kernel';
import { defineSection } from '@tdu/programmes-domain';
import { z } from 'zod';
import { DOCUMENTS_WORDS } from './calendar.words.js';

/** Who signs the charter: the two people and the programme's representative. */
export const CHARTER_SIGNERS = ['mentor', 'mentee', 'representative'] as const;
export type CharterSigner = (typeof CHARTER_SIGNERS)[number];

/** A charter too short to bind anyone is a mistake of entry. */
const text = z.string().trim().min(200);
const texts = z.partialRecord(z.enum(MESSAGE_LANGUAGES), text);

const charterSchema = z
  .strictObject({
    /** Changes with each change of the terms; kept on each signature. */
    version: z.string().min(1).max(40),
    /** The text that is signed, by language; French is always there when somebody signs. */
    text: texts,
    /** The same terms in short, simple sentences, for reading before signing. */
    simpleText: texts,
    /** Nobody: the programme has no charter, and a duo starts on the day it is formed. */
    signers: z
      .array(z.enum(CHARTER_SIGNERS))
      .refine((given) => new Set(given).size === given.length, 'un signataire est nommé deux fois'),
  })
  .refine(({ text: given, signers }) => signers.length === 0 || given.fr !== undefined, {
    path: ['text'],
    error: 'le texte français manque',
  });

/** A paper of the duo itself, such as an action plan; what one person has to bring is a step of screening. */
const paperSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{1,38}$/, 'lettres minuscules, chiffres et -'),
  /** French, as on screen: « Plan d’action ». */
  label: z.string().trim().min(1).max(80),
  /** Due so many days after (or, below zero, before) the start, the middle or the end of the duo. */
  due: z.strictObject({
    from: z.enum(['start', 'middle', 'end']),
    days: z.int().min(-180).max(365),
  }),
});

export const documentsSchema = z.strictObject({
  charter: charterSchema,
  papers: z
    .array(paperSchema)
    .max(20)
    .default([])
    .refine((papers) => new Set(papers.map(({ key }) => key)).size === papers.length, {
      error: 'deux documents portent la même clé',
    }),
});

export type DocumentRules = z.infer<typeof documentsSchema>;
export type CharterRules = DocumentRules['charter'];
export type DuoPaper = DocumentRules['papers'][number];

/** The section `documents` of a programme version. */
export const documentsSection = defineSection('documents', documentsSchema, undefined, DOCUMENTS_WORDS);

/** The charter in the reader's language, in French where it has not been translated. */
export function charterText(charter: CharterRules, language: MessageLanguage): string {
  return charter.text[language] ?? charter.text.fr ?? '';
}

/** The charter in simple language; the full text where no simple one was written. */
export function simpleCharterText(charter: CharterRules, language: MessageLanguage): string {
  return charter.simpleText[language] ?? charter.simpleText.fr ?? charterText(charter, language);
}
