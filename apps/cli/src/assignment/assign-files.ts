import { solveAssignment, verifyCertificate } from '@tdu/assignment';
import { RefusedError } from '../program/exit.js';
import { type CertificateFile, certificateOf } from './certificate-file.js';
import { readProblem } from './read-problem.js';

/** What is printed: the optimum, how long each step took, how much memory the process held at most. */
export interface AssignLine {
  readonly total: number;
  readonly matched: number;
  readonly mentees: number;
  readonly mentors: number;
  readonly pairs: number;
  readonly read_s: number;
  readonly solve_s: number;
  readonly verify_s: number;
  readonly peak_mib: number;
  readonly valid: true;
}

/** Reads, solves and verifies; what is not proved is never printed. */
export async function assignFiles(
  files: readonly string[],
): Promise<{ line: AssignLine; proof: CertificateFile }> {
  const started = performance.now();
  const { problem, names } = await readProblem(files);
  const read = performance.now();
  const solution = solveAssignment(problem);
  const solved = performance.now();
  const verdict = verifyCertificate(problem, solution);
  const verified = performance.now();
  if (!verdict.valid)
    throw new RefusedError(`Le certificat ne tient pas (${verdict.reason}) : signalez ce fichier.`);
  const line: AssignLine = {
    total: solution.total,
    matched: solution.mentorOf.reduce((count, mentor) => count + (mentor >= 0 ? 1 : 0), 0),
    mentees: solution.mentorOf.length,
    mentors: problem.capacities.length,
    pairs: problem.columns.length,
    read_s: seconds(read - started),
    solve_s: seconds(solved - read),
    verify_s: seconds(verified - solved),
    peak_mib: Math.round(process.resourceUsage().maxRSS / 1024),
    valid: true,
  };
  return { line, proof: certificateOf(solution, names) };
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}
