import type { CalendarDate } from '@tdu/kernel';

/**
 * Spellings that transcribe one sound, to the one that is kept; the order counts. Keys made with it are stored: who
 * changes it has to make them due for everybody (`person_key_due`), in a migration.
 */
const SOUNDS: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['tch', 's'],
  ['sch', 's'],
  ['ch', 's'],
  ['dj', 'j'],
  ['ck', 'k'],
  ['ce', 's'],
  ['ci', 's'],
  ['cy', 's'],
  ['c', 'k'],
  ['q', 'k'],
  ['x', 'ks'],
  ['ß', 's'],
];

/**
 * What of a name survives transcription: its consonants, doubles once. `Mohamed`, `Mohammed` and `Muhammad` leave
 * `md`, `Habiboullah` and `Habib Ullah` leave `bl`. Vowels, h, w and y differ from one office to the next; the
 * articles el and al come and go. Letters other than Latin stay as they are.
 */
export function consonants(name: string): string {
  let text = ` ${plain(name)} `.replaceAll(' el ', ' ').replaceAll(' al ', ' ');
  for (const [written, sound] of SOUNDS) text = text.replaceAll(written, sound);
  return text.replace(/[ aeiouywhœæøı]/g, '').replace(/(.)\1+/g, '$1');
}

/**
 * The key under which people are candidates for being one: the consonants of both names, in whichever order they were
 * given, and the year of birth. Equal keys only say "look at these two": `likeness` judges. Null without a consonant.
 */
export function nameKey(givenName: string, familyName: string, birthDate: CalendarDate): string | null {
  const names = [consonants(givenName), consonants(familyName)].sort();
  return names.join('') === '' ? null : `${birthDate.slice(0, 4)}:${names.join('|')}`;
}

/**
 * The second key: day of birth and family name, for given names of which one office wrote only a part. None for the
 * first and the last day of a year: papers give them to everyone whose day is unknown.
 */
export function familyKey(familyName: string, birthDate: CalendarDate): string | null {
  const family = consonants(familyName);
  return family === '' || isYearOnly(birthDate) ? null : `${birthDate}:${family}`;
}

/** Whether a birth date tells no more than its year. */
export function isYearOnly(birthDate: CalendarDate): boolean {
  return birthDate.endsWith('-01-01') || birthDate.endsWith('-12-31');
}

/** The same address for its owner: without what follows a plus, and without dots where Gmail ignores them. */
export function emailKey(email: string): string {
  const [local, host] = [email.slice(0, email.lastIndexOf('@')), email.slice(email.lastIndexOf('@') + 1)];
  const own = local.split('+')[0];
  const gmail = host === 'gmail.com' || host === 'googlemail.com';
  return gmail ? `${own.replaceAll('.', '')}@gmail.com` : `${own}@${host}`;
}

/** Lower case Latin letters without accents, one space for anything that is no letter. */
export function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[A-ZŁĐŒÆØ]/g, (letter) => letter.toLowerCase())
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/[\u0001-\u0060\u007b-\u00bf\u2000-\u206f]+/g, ' ')
    .trim();
}
