/** Languages in which screens and messages exist today; French first everywhere. */
export const MESSAGE_LANGUAGES = ['fr', 'en'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];
