import { type Certified, claimOf, certificateParts, type Mode, solveMode, verifyMode } from '@tdu/assignment';
import { RefusedError } from '../program/exit.js';
import { userPath } from '../session/paths.js';
import { writeWhole } from '../terminal/write-whole.js';
import { sayingWhere } from './input-sentence.js';
import { peakMemory, stopwatch } from './measures.js';
import { readFormer } from './read-former.js';
import { type ReadProblem, readProblem } from './read-problem.js';
import { verdictInFrench } from './verdict-in-french.js';

export interface AssignOptions {
  readonly mode: Mode;
  /** Where to write the certificate. */
  readonly certificate?: string;
  /** What was announced, and how many of these duos may change: for few-changes. */
  readonly former?: string;
  readonly changes?: number;
}

/** What is printed: the optimum, how long each step took, how much memory the process held at most. */
export interface AssignLine {
  readonly mode: Mode;
  readonly total: number;
  readonly matched: number;
  readonly worst?: number | null;
  readonly changes?: number;
  readonly upperBound?: number;
  readonly mentees: number;
  readonly mentors: number;
  readonly pairs: number;
  readonly read_s: number;
  readonly solve_s: number;
  readonly verify_s: number;
  readonly write_s: number;
  readonly peak_mib: number;
  readonly proves: string;
  readonly valid: true;
}

/** Reads, solves, verifies, writes; what is not proved is neither printed nor written. */
export async function assignFiles(files: readonly string[], options: AssignOptions): Promise<AssignLine> {
  const lap = stopwatch();
  const read = await readProblem(files);
  const announcement = options.former
    ? { former: await readFormer(options.former, read), allowedChanges: options.changes ?? 0 }
    : undefined;
  const read_s = lap();
  const certified = await sayingWhere(files, () => solveMode(read.problem, options.mode, announcement));
  const solve_s = lap();
  const verdict = verifyMode(read.problem, certified);
  const verify_s = lap();
  if (!verdict.valid)
    throw new RefusedError(`${verdictInFrench(verdict.reason)} : signalez-nous ${files.join(', ')}.`);
  if (options.certificate)
    await writeWhole(
      userPath(options.certificate),
      certificateParts(certified, { ...read.names, inputs: read.inputs }),
    );
  return {
    ...outcome(read, certified),
    read_s,
    solve_s,
    verify_s,
    write_s: lap(),
    peak_mib: peakMemory(),
    valid: true,
  };
}

function outcome({ problem }: ReadProblem, certified: Certified) {
  const { mode, total, duos } = certified;
  return {
    mode,
    total,
    matched: duos,
    ...(mode === 'best-worst' && { worst: certified.worst }),
    ...(mode === 'few-changes' && { changes: certified.changes, upperBound: certified.upperBound }),
    mentees: problem.rowStart.length - 1,
    mentors: problem.capacities.length,
    pairs: problem.columns.length,
    proves: claimOf(certified),
  };
}
