import { AssignmentInputError } from '@tdu/assignment';
import { RefusedError } from '../program/exit.js';

const FAULTS: Readonly<Record<AssignmentInputError['code'], string>> = {
  'too-many-mentees': 'trop de mentoré·e·s (moins de 2 097 152)',
  'too-many-mentors': 'trop de mentors (moins de 2 097 152)',
  'too-many-pairs': 'trop de paires (134 217 728 au plus)',
  'wrong-length': 'une liste n’a pas la longueur annoncée',
  'rows-out-of-order': 'les lignes ne sont pas dans l’ordre',
  'columns-out-of-order': 'les mentors d’une ligne ne sont pas dans l’ordre',
  'pair-twice': 'une paire est donnée deux fois',
  'unknown-mentee': 'une paire cite un·e mentoré·e qui n’existe pas',
  'unknown-mentor': 'une paire cite un mentor qui n’existe pas',
  'score-out-of-range': 'un score n’est pas un entier de 0 à 1023',
  'capacity-out-of-range': 'une capacité n’est pas un entier de 0 ou plus',
  'pair-not-allowed': 'une paire n’est pas permise',
  'certificate-refused': 'le certificat a été modifié',
  'bad-format': 'le format n’est ni DUO1, ni « mentee;mentor;score » et « mentor;capacity »',
};

const PLACES: Readonly<Record<string, string>> = {
  line: 'ligne',
  value: 'valeur',
  field: 'champ',
  position: 'paire',
  mentee: 'mentoré·e',
  mentor: 'mentor',
};

/** One sentence: which file, what is wrong, where first, and what to do. People without names count from 0. */
export function inputSentence({ code, offender }: AssignmentInputError, files: readonly string[]): string {
  const { text, ...where } = offender;
  const file = text === undefined ? files.join(', ') : files[text];
  const place = Object.entries(where).map(([name, value]) => `${PLACES[name] ?? name} ${value}`);
  const at = place.length > 0 ? ` (${place.join(', ')})` : '';
  return `${file} : ${FAULTS[code]}${at}. Corrigez-le et recommencez.`;
}

/** What `read` gives; what it refuses of the input becomes one French sentence about these files. */
export async function sayingWhere<T>(files: readonly string[], read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AssignmentInputError) throw new RefusedError(inputSentence(error, files));
    throw error;
  }
}
