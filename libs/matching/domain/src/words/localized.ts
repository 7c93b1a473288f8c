import type { MessageLanguage } from '@tdu/kernel';

/** The same words in each language of the screens. */
export type Localized = Readonly<Record<MessageLanguage, string>>;

/** Glues localized pieces and plain text into one sentence, language by language. */
export function localize(write: (language: MessageLanguage) => string): Localized {
  return { fr: write('fr'), en: write('en') };
}

/** `1 duo`, `2 duos`: French counts zero and one as singular, English only one. */
export function count(language: MessageLanguage, number: number, one: string, many: string): string {
  const singular = language === 'fr' ? Math.abs(number) < 2 : number === 1;
  return `${number} ${singular ? one : many}`;
}
