/** Languages in which screens and messages exist today; French first everywhere. */
export const MESSAGE_LANGUAGES = ['fr', 'en'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/** The language in which this software can write to somebody who asked for this one; French when it cannot. */
export function writtenLanguage(code: string | null | undefined): MessageLanguage {
  return MESSAGE_LANGUAGES.find((known) => known === code) ?? 'fr';
}
