import { type CertificateFile, parseCertificate } from '@tdu/assignment';
import { RefusedError } from '../program/exit.js';
import { type Names, readBounded, type ReadProblem, textOf } from './read-problem.js';
import { sayingWhere } from './input-sentence.js';

const HEADER = 'mentee;mentor';

/**
 * The duos announced before, as the present problem numbers people: a certificate of `assign`, or a CSV
 * `mentee;mentor`. Announced mentees who are gone are left out; an announced mentor who is gone gets a number that
 * nobody has, so that the change counts.
 * @throws RefusedError in one French sentence that names the file and the first offender
 */
export async function readFormer(file: string, { problem, names }: ReadProblem): Promise<Int32Array> {
  const text = textOf(file, await readBounded(file));
  const pairs = text.trimStart().startsWith('{')
    ? pairsOf(await sayingWhere([file], () => parseCertificate(text)), names !== undefined)
    : pairsOfCsv(file, text);
  const former = new Int32Array(problem.rowStart.length - 1).fill(-1);
  const mentees = numbering(names, 'mentees', former.length);
  const mentors = numbering(names, 'mentors', problem.capacities.length);
  for (const { mentee, mentor } of pairs) {
    const number = mentees(mentee);
    if (number >= 0) former[number] = mentors(mentor) >= 0 ? mentors(mentor) : problem.capacities.length;
  }
  return former;
}

interface NamedPair {
  readonly mentee: string;
  readonly mentor: string;
}

function pairsOf({ mentorOf, mentees, mentors }: CertificateFile, named: boolean): NamedPair[] {
  const name = (list: readonly string[] | undefined, k: number) => (named && list ? list[k] : String(k));
  return [...mentorOf].flatMap((mentor, k) =>
    mentor < 0 ? [] : [{ mentee: name(mentees, k), mentor: name(mentors, mentor) }],
  );
}

function pairsOfCsv(file: string, text: string): NamedPair[] {
  const [header, ...lines] = text.replace(/^\uFEFF/, '').split('\n');
  const refuse = (line: number, why: string): never => {
    throw new RefusedError(`${file} : ligne ${line}, ${why}. Corrigez-le et recommencez.`);
  };
  if (header.trim() !== HEADER)
    refuse(1, `« ${HEADER} » attendu au lieu de « ${header.trim().slice(0, 40)} »`);
  const seen = new Set<string>();
  return lines.flatMap((line, k) => {
    const [mentee, mentor, ...more] = line.split(';').map((cell) => cell.trim());
    if (!mentee && mentor === undefined) return [];
    if (!mentee || !mentor || more.length > 0) refuse(k + 2, `« ${line.trim()} » n’est pas un duo`);
    if (seen.has(mentee)) refuse(k + 2, `« ${mentee} » est annoncé·e deux fois`);
    seen.add(mentee);
    return [{ mentee, mentor }];
  });
}

/** Name → number, -1 = nobody. Without names, the numbers themselves. */
function numbering(names: Names | undefined, side: keyof Names, count: number): (name: string) => number {
  if (!names) return (name) => (/^\d{1,7}$/.test(name) && Number(name) < count ? Number(name) : -1);
  const numbers = new Map(names[side].map((name, k) => [name, k]));
  return (name) => numbers.get(name) ?? -1;
}
