import { type Result, accept, refuse } from '@tdu/kernel';

const LONGEST = 254;
const SHAPE = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]{2,}$/;

/**
 * The address as it is stored and compared: trimmed, lower case (two accounts must not differ by capitals
 * only; a phone keyboard writes the first letter as one). Says no to what cannot be an address.
 */
export function readEmailAddress(text: string): Result<string> {
  const address = text.trim().normalize('NFC').toLowerCase();
  if (address.length <= LONGEST && SHAPE.test(address)) return accept(address);
  return refuse(
    'EMAIL_INVALID',
    'Cette adresse e-mail n’est pas complète : vérifiez-la (exemple : prenom.nom@exemple.fr).',
    'email',
  );
}
