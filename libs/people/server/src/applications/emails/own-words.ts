import type { EmailContent } from '@tdu/platform';
import type { ReadMail } from '@tdu/programmes-domain';

type Content = Omit<EmailContent, 'language' | 'code'>;

/** A mail with the programme's own subject and paragraphs, where it has some. */
export function inOwnWords<C extends Content>(usual: C, own: ReadMail | undefined): C {
  const { subject, paragraphs } = own ?? {};
  return { ...usual, subject: subject ?? usual.subject, paragraphs: paragraphs ?? usual.paragraphs };
}
