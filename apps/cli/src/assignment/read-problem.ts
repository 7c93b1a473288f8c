import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { type AssignmentProblem, parseCsv, parseDuo1 } from '@tdu/assignment';
import { RefusedError } from '../program/exit.js';
import { userPath } from '../session/paths.js';
import { sayingWhere } from './input-sentence.js';

const DUO1 = 'DUO1';
/** The largest DUO1 file within the engine's limits has 1.1 GiB; a text cannot be longer than half a GiB in Node. */
const LARGEST_FILE = 2 ** 31 - 1;
const LARGEST_TEXT = 2 ** 29 - 25;

/** People's names, in the order of their numbers. */
export interface Names {
  readonly mentees: readonly string[];
  readonly mentors: readonly string[];
}

/** A problem with the names of its people where the file gives some, and the SHA-256 of each file. */
export interface ReadProblem {
  readonly problem: AssignmentProblem;
  readonly names: Names | undefined;
  readonly inputs: readonly string[];
}

/**
 * Reads one DUO1 file, or one or two CSV files, told apart by their first bytes.
 * @throws RefusedError in one French sentence that names the file and the first offender
 */
export async function readProblem(files: readonly string[]): Promise<ReadProblem> {
  const contents: Buffer[] = [];
  for (const file of files) contents.push(await readBounded(file));
  const inputs = contents.map((content) => createHash('sha256').update(content).digest('hex'));
  return sayingWhere(files, () => ({ ...parse(files, contents), inputs }));
}

function parse(files: readonly string[], contents: readonly Buffer[]): Omit<ReadProblem, 'inputs'> {
  const binary = contents.findIndex((content) => content.subarray(0, 4).toString('latin1') === DUO1);
  if (binary >= 0 && files.length > 1)
    throw new RefusedError(`${files[binary]} est un fichier DUO1, qui contient tout : donnez-le seul.`);
  if (binary >= 0) return { problem: parseDuo1(contents[0]), names: undefined };
  const { problem, mentees, mentors } = parseCsv(...contents.map((content, k) => textOf(files[k], content)));
  return { problem, names: { mentees, mentors } };
}

/** The content of a file, whose size is looked at before memory is reserved for it. */
export async function readBounded(file: string): Promise<Buffer> {
  const path = userPath(file);
  if ((await stat(path)).size > LARGEST_FILE)
    throw new RefusedError(`${file} dépasse 2 Gio : aucune affectation permise n’est si grande.`);
  return readFile(path);
}

/** @throws RefusedError when it is longer than a text can be */
export function textOf(file: string, content: Buffer): string {
  if (content.length > LARGEST_TEXT)
    throw new RefusedError(`${file} dépasse 512 Mio de texte : donnez un fichier DUO1.`);
  return content.toString('utf8');
}
