import { fold } from '../text/fold.js';

/** Names in use that differ from those of the Unicode tables. */
const ALIASES: Record<string, string> = {
  'republique democratique du congo': 'CD',
  rdc: 'CD',
  'congo rdc': 'CD',
  'congo kinshasa': 'CD',
  congo: 'CG',
  'republique du congo': 'CG',
  'cote d ivoire': 'CI',
  'republique centrafricaine': 'CF',
  centrafrique: 'CF',
  'coree du nord': 'KP',
  birmanie: 'MM',
  palestine: 'PS',
  tibet: 'CN',
  'etats unis d amerique': 'US',
  usa: 'US',
};

let codes: ReadonlyMap<string, string> | undefined;

/** The ISO 3166 code of a country named in French, or the name itself, folded, when no country bears it. */
export function countryKey(name: string): string {
  codes ??= countryCodes();
  const folded = fold(name);
  return codes.get(folded) ?? folded;
}

/** The French name of a country key; a key that is no code is the name. */
export function countryName(key: string): string {
  return /^[A-Z]{2}$/.test(key) ? (names().of(key) ?? key) : key;
}

function countryCodes(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const french = names();
  for (const a of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
    for (const b of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      const name = french.of(a + b);
      if (name && name !== a + b && !found.has(fold(name))) found.set(fold(name), a + b);
    }
  }
  for (const [name, code] of Object.entries(ALIASES)) found.set(name, code);
  return found;
}

function names(): Intl.DisplayNames {
  return new Intl.DisplayNames('fr', { type: 'region', fallback: 'code' });
}
