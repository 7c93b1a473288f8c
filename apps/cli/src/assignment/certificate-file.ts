import { readFile } from 'node:fs/promises';
import { type AssignmentSolution } from '@tdu/assignment';
import { z } from 'zod';
import { RefusedError } from '../program/exit.js';
import { userPath } from '../session/paths.js';

const integers = z.array(z.int());

/** What a certificate file holds: plain JSON, so that a third party's own few lines can check it. */
const certificateSchema = z.object({
  format: z.literal('tdu-certificate-1'),
  total: z.int(),
  mentorOf: integers,
  menteePrices: integers,
  mentorPrices: integers,
});

export type CertificateFile = z.infer<typeof certificateSchema> & {
  readonly mentees?: readonly string[];
  readonly mentors?: readonly string[];
};

/** The certificate of a solution, with the names that number the people where the problem has some. */
export function certificateOf(
  { total, mentorOf, menteePrices, mentorPrices }: AssignmentSolution,
  names: { mentees: readonly string[]; mentors: readonly string[] } | undefined,
): CertificateFile {
  return {
    format: 'tdu-certificate-1',
    total,
    mentorOf: [...mentorOf],
    menteePrices: [...menteePrices],
    mentorPrices: [...mentorPrices],
    ...names,
  };
}

/** @throws RefusedError when the file is no certificate */
export async function readCertificate(file: string): Promise<AssignmentSolution> {
  const text = await readFile(userPath(file), 'utf8');
  const read = certificateSchema.safeParse(parseJson(text));
  if (!read.success) {
    throw new RefusedError(
      `${file} n’est pas un certificat : donnez un fichier écrit par « assign --certificate ».`,
    );
  }
  const { total, mentorOf, menteePrices, mentorPrices } = read.data;
  return {
    total,
    mentorOf: Int32Array.from(mentorOf),
    menteePrices: Int32Array.from(menteePrices),
    mentorPrices: Int32Array.from(mentorPrices),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
