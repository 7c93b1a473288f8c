import { type CefrLevel, parseCefr } from '../cefr.js';
import type { SpokenLanguage } from '../participant.js';
import { fold } from '../text/fold.js';
import { type Reading, listOf, read, unreadable } from './reading.js';
import { excerpt } from './words.js';

/** Names that mean the same language, to the one that is kept. */
const SAME: Record<string, string> = {
  pachtou: 'pachto',
  pashto: 'pachto',
  pachtoune: 'pachto',
  farsi: 'persan',
  tigrinya: 'tigrigna',
  tigrinia: 'tigrigna',
  fur: 'four',
  creole: 'créole haïtien',
  'creole haitien': 'créole haïtien',
  tchetchene: 'tchétchène',
  georgien: 'géorgien',
  armenien: 'arménien',
  azeri: 'azéri',
  albanais: 'albanais',
  neerlandais: 'néerlandais',
  coreen: 'coréen',
  amharique: 'amharique',
  kurmandji: 'kurde',
  bengla: 'bengali',
  english: 'anglais',
};

const REPAIR =
  'Écrivez les langues séparées par des virgules, avec leur niveau : arabe (natif), anglais (B1).';

/** The key of a language: its French name in lower case, one spelling for all. */
export function languageKey(name: string): string {
  return SAME[fold(name)] ?? name.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** Languages other than French with their levels, `arabe (natif), kurde (A2), anglais`; French is left out. */
export function readLanguages(cell: string): Reading<SpokenLanguage[]> {
  const spoken = new Map<string, CefrLevel | null>();
  for (const part of listOf(cell)) {
    const reading = readLanguage(part);
    if (!reading.ok) return reading;
    const { language, level } = reading.value;
    if (language !== 'français') spoken.set(language, level ?? spoken.get(language) ?? null);
  }
  return read([...spoken].map(([language, level]) => ({ language, level })));
}

function readLanguage(part: string): Reading<SpokenLanguage> {
  const match = /^([^()[\]:]+?)\s*(?:[([:]\s*([^()[\]]*?)\s*[)\]]?)?$/.exec(part);
  if (!match) return unreadable(`« ${excerpt(part)} » n'est pas une langue`, REPAIR);
  const [, name, levelText] = match;
  const language = languageKey(name);
  if (!levelText) return read({ language, level: null });
  const level = parseCefr(levelText);
  if (!level) return unreadable(`« ${excerpt(levelText)} » n'est pas un niveau de langue`, REPAIR);
  return read({ language, level });
}

/** A level of the CEFR scale. */
export function readLevel(cell: string): Reading<CefrLevel> {
  const level = parseCefr(cell);
  if (level) return read(level);
  return unreadable(
    `« ${excerpt(cell)} » n'est pas un niveau du CECRL`,
    'Écrivez A1, A2, B1, B2, C1, C2 ou natif.',
  );
}

/** ISO 639 codes of the languages in which people ask to be written to. */
const MESSAGE_CODES: Record<string, string> = {
  français: 'fr',
  anglais: 'en',
  arabe: 'ar',
  dari: 'prs',
  pachto: 'ps',
  persan: 'fa',
  somali: 'so',
  tamoul: 'ta',
  russe: 'ru',
  ukrainien: 'uk',
  kurde: 'ku',
  turc: 'tr',
  tigrigna: 'ti',
  bengali: 'bn',
  espagnol: 'es',
  portugais: 'pt',
  lingala: 'ln',
  swahili: 'sw',
  peul: 'ff',
  dioula: 'dyu',
  soussou: 'sus',
  four: 'fvr',
  'créole haïtien': 'ht',
  tchétchène: 'ce',
};

/** The ISO 639 code of the language of messages; a language without one here keeps its French name. */
export function messageLanguageCode(name: string): string {
  const key = languageKey(name);
  return MESSAGE_CODES[key] ?? key;
}

/** The French name of a language of messages. */
export function messageLanguageName(code: string): string {
  return Object.entries(MESSAGE_CODES).find(([, known]) => known === code)?.[0] ?? code;
}
