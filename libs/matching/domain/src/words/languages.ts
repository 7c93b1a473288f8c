import type { MessageLanguage } from '@tdu/kernel';

/** ISO 639 codes of languages spoken by the people of the programmes, for their names in both languages. */
const CODES =
  'fr ar prs ps fa so ta ru uk ku ckb tr ti bn es pt ln sw ff dyu sus ht ce en de it nl pl ro bg sq sr hr bs mk el hu cs sk sl lt lv et ka hy az kk ky uz tg tk ug mn zh ja ko vi th lo km my ms id tl hi ur pa gu mr ne si ml te kn dv he am om aa wo bm snk srr ee fon yo ig ha mos gur kg lua rw rn ny sn zu xh af mg rm sg men tem kri pap jam sv no da fi is ga mt kab shi zgh rif';
/** Names in use on sheets that differ from those of the Unicode tables. */
const ALIASES: Record<string, string> = {
  'créole haïtien': 'Haitian Creole',
  pachto: 'Pashto',
  tigrigna: 'Tigrinya',
  four: 'Fur',
  bambara: 'Bambara',
  malinké: 'Maninka',
  mandingue: 'Mandinka',
  peul: 'Fula',
  soussou: 'Susu',
  soninké: 'Soninke',
  dioula: 'Dyula',
  berbère: 'Berber',
  hazaragi: 'Hazaragi',
  bengali: 'Bengali',
};

let english: ReadonlyMap<string, string> | undefined;

/** A language as the reader names it; one that no table knows keeps its French name. */
export function languageWord(name: string, reader: MessageLanguage): string {
  if (reader === 'fr') return name;
  english ??= englishNames();
  return english.get(name) ?? name;
}

/** `dari:B1` → `dari (B1)`, `dari:native` → `dari (natif)`, and `dari` → `dari` where no level is told. */
export function spokenWord(entry: string, reader: MessageLanguage): string {
  const [name, level] = entry.split(':');
  if (level === undefined) return languageWord(name, reader);
  const told = level === 'native' && reader === 'fr' ? 'natif' : level;
  return `${languageWord(name, reader)} (${told})`;
}

/** `dari:B1` → `dari`. */
export function withoutLevel(entry: string): string {
  return entry.split(':')[0];
}

function englishNames(): ReadonlyMap<string, string> {
  const [french, names] = ['fr', 'en'].map((reader) => new Intl.DisplayNames(reader, { type: 'language' }));
  const found = CODES.split(' ').map((code) => [french.of(code) ?? code, names.of(code) ?? code] as const);
  return new Map([...found, ...Object.entries(ALIASES)]);
}
