import { readFile } from 'node:fs/promises';
import { AssignmentInputError, type AssignmentProblem, parseCsv, parseDuo1 } from '@tdu/assignment';
import { RefusedError } from '../program/exit.js';
import { userPath } from '../session/paths.js';

const DUO1 = 'DUO1';

/** A problem with the names of its people where the file gives some. */
export interface ReadProblem {
  readonly problem: AssignmentProblem;
  readonly names: { readonly mentees: readonly string[]; readonly mentors: readonly string[] } | undefined;
}

/**
 * Reads one DUO1 file, or one or two CSV files, told apart by their first bytes.
 * @throws RefusedError in one French sentence that names the first offender
 */
export async function readProblem(files: readonly string[]): Promise<ReadProblem> {
  const contents = await Promise.all(files.map((file) => readFile(userPath(file))));
  try {
    if (contents[0].subarray(0, 4).toString('latin1') === DUO1) {
      return { problem: parseDuo1(contents[0]), names: undefined };
    }
    const { problem, mentees, mentors } = parseCsv(...contents.map((content) => content.toString('utf8')));
    return { problem, names: { mentees, mentors } };
  } catch (error) {
    if (error instanceof AssignmentInputError) throw new RefusedError(inputSentence(error, files));
    throw error;
  }
}

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
  'certificate-refused': 'le certificat ne tient pas',
  'bad-format': 'le format n’est ni DUO1, ni « mentee;mentor;score » et « mentor;capacity »',
};

/** One sentence: which file, what is wrong, where first. */
export function inputSentence({ code, offender }: AssignmentInputError, files: readonly string[]): string {
  const place = Object.entries(offender).map(([name, value]) => `${PLACES[name] ?? name} ${value}`);
  return `${files.join(', ')} : ${FAULTS[code]}${place.length > 0 ? ` (${place.join(', ')})` : ''}.`;
}

const PLACES: Readonly<Record<string, string>> = {
  line: 'ligne',
  value: 'valeur',
  field: 'champ',
  position: 'paire',
  mentee: 'mentoré·e',
  mentor: 'mentor',
};
