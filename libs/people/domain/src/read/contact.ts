import { type Reading, read, unreadable } from './reading.js';
import { excerpt } from './words.js';

const EMAIL = /^[^\s@<>()[\],;:"\\]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;
const LONGEST_EMAIL = 254;
/** The way nearly everyone writes it. */
const USUAL_PHONE = /^0([1-9])[ .-]?(\d\d)[ .-]?(\d\d)[ .-]?(\d\d)[ .-]?(\d\d)$/;

/** An e-mail address in lower case: two spellings of case are one address. */
export function readEmail(cell: string): Reading<string> {
  const email = cell.toLowerCase();
  const valid = email.length <= LONGEST_EMAIL && EMAIL.test(email) && !email.includes('..');
  if (valid) return read(email);
  return unreadable(
    `« ${excerpt(cell)} » n'est pas une adresse e-mail`,
    "Écrivez l'adresse complète, par exemple prenom.nom@exemple.fr.",
  );
}

/**
 * A telephone number in international form, `+33620222651`. French numbers may lack their zero or the country
 * code and may hold spaces, dots, hyphens or brackets; numbers of other countries need their `+`.
 */
export function readPhone(cell: string): Reading<string> {
  const usual = USUAL_PHONE.exec(cell);
  if (usual) return read(`+33${usual[1]}${usual[2]}${usual[3]}${usual[4]}${usual[5]}`);
  const digits = cell.replace(/[^\d+]+/g, '').replace(/^00/, '+');
  const french = /^(?:\+33|0)?0?([1-9]\d{8})$/.exec(digits);
  if (french && !/\p{L}/u.test(cell)) return read(`+33${french[1]}`);
  if (/^\+[1-9]\d{7,14}$/.test(digits) && !/\p{L}/u.test(cell) && !digits.startsWith('+33'))
    return read(digits);
  return unreadable(
    `« ${excerpt(cell)} » n'est pas un numéro de téléphone`,
    'Écrivez dix chiffres, par exemple 06 12 34 56 78, ou le numéro international avec son +.',
  );
}
