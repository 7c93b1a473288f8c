import { type CertificateVerdict, verifyCertificate } from '@tdu/assignment';
import { readCertificate } from './certificate-file.js';
import { readProblem } from './read-problem.js';

/** Checks a certificate against its problem by the prices alone; nothing is solved. */
export async function verifyFiles(
  files: readonly string[],
  certificate: string,
): Promise<CertificateVerdict & { total: number }> {
  const { problem } = await readProblem(files);
  const solution = await readCertificate(certificate);
  return { ...verifyCertificate(problem, solution), total: solution.total };
}
