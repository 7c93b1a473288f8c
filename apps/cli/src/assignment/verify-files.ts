import {
  AssignmentInputError,
  type CertificateFile,
  type Mode,
  parseCertificate,
  verifyMode,
} from '@tdu/assignment';
import { RefusedError } from '../program/exit.js';
import { peakMemory, stopwatch } from './measures.js';
import { readBounded, type ReadProblem, readProblem, textOf } from './read-problem.js';
import { verdictInFrench } from './verdict-in-french.js';

/** What is printed about a certificate. */
export interface VerifyLine {
  readonly valid: boolean;
  /** In French, why it is refused. */
  readonly reason?: string;
  readonly mode?: Mode;
  readonly total?: number;
  readonly matched?: number;
  /** In French, what is proved. */
  readonly proves?: string;
  readonly read_s: number;
  readonly verify_s: number;
  readonly peak_mib: number;
}

/** Checks a certificate against its files: they are the same to the byte, and the prices prove it. Nothing is solved. */
export async function verifyFiles(files: readonly string[], certificate: string): Promise<VerifyLine> {
  const lap = stopwatch();
  const problem = await readProblem(files);
  const text = textOf(certificate, await readBounded(certificate));
  const file = certificateIn(certificate, text);
  const read_s = lap();
  const reason = typeof file === 'string' ? file : (strangeness(problem, file) ?? objection(problem, file));
  const measures = { read_s, verify_s: lap(), peak_mib: peakMemory() };
  if (typeof file === 'string' || reason) return { valid: false, reason: reason ?? '', ...measures };
  const { mode, total, duos } = file;
  return { valid: true, mode, total, matched: duos, proves: String(JSON.parse(text).proves), ...measures };
}

/** The certificate, or why one that was changed is refused. */
function certificateIn(name: string, text: string): CertificateFile | string {
  try {
    return parseCertificate(text);
  } catch (error) {
    if (!(error instanceof AssignmentInputError)) throw error;
    const { field, value, position } = error.offender;
    if (error.code === 'certificate-refused')
      return `Le certificat a été modifié depuis qu’il est écrit (champ ${field}, valeur ${String(value).slice(0, 60)})`;
    const where = position === undefined ? '' : `, entrée ${position}`;
    throw new RefusedError(
      `${name} n’est pas un certificat (champ ${field}${where}, valeur ${String(value).slice(0, 60)}) : donnez un fichier écrit par « assign --certificate ».`,
    );
  }
}

/** Why a certificate is about something else. */
function strangeness({ inputs, names }: ReadProblem, file: CertificateFile): string | undefined {
  const same = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
    one?.length === other?.length && (one ?? []).every((entry, k) => entry === other?.[k]);
  if (!same(inputs, file.inputs))
    return 'Ce certificat est celui d’autres fichiers, ou ils ont changé depuis (empreinte SHA-256)';
  if (!same(names?.mentees, file.mentees) || !same(names?.mentors, file.mentors))
    return 'Les noms du certificat ne sont pas ceux des fichiers';
  return undefined;
}

function objection({ problem }: ReadProblem, file: CertificateFile): string | undefined {
  const verdict = verifyMode(problem, file);
  return verdict.valid ? undefined : verdictInFrench(verdict.reason);
}
