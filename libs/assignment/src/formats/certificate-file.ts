import { AssignmentInputError } from '../input-error.js';
import { PEOPLE_LIMIT, type AssignmentSolution } from '../problem.js';

const FORMAT = 'tdu-certificate-1';
const LISTS = ['mentorOf', 'menteePrices', 'mentorPrices'] as const;

/** A solution as JSON text that any third party can read: see README.md for a checker in twenty lines. */
export function formatCertificate({ total, ...lists }: AssignmentSolution): string {
  const written = LISTS.map((list) => `"${list}":[${lists[list].join()}]`);
  return `{"format":"${FORMAT}","total":${total},\n${written.join(',\n')}}\n`;
}

/**
 * Reads what formatCertificate wrote. Whether it proves anything is for verifyCertificate to say.
 * @throws AssignmentInputError if the text is not of that form or holds anything but 32-bit integers
 */
export function parseCertificate(text: string): AssignmentSolution {
  const read = parseJson(text);
  if (read.format !== FORMAT) refuse('format', read.format);
  if (typeof read.total !== 'number' || !Number.isSafeInteger(read.total)) return refuse('total', read.total);
  const [mentorOf, menteePrices, mentorPrices] = LISTS.map((list) => integers(list, read[list]));
  return { total: read.total, mentorOf: mentorOf!, menteePrices: menteePrices!, mentorPrices: mentorPrices! };
}

function parseJson(text: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null) return read as Record<string, unknown>;
  } catch {
    // Not JSON at all: refused below like any other text.
  }
  return refuse('certificate', text.slice(0, 40));
}

function integers(field: string, list: unknown): Int32Array {
  if (!Array.isArray(list) || list.length >= PEOPLE_LIMIT) return refuse(field, typeof list);
  const numbers = Int32Array.from(list);
  const position = list.findIndex((value, k) => value !== numbers[k]);
  if (position >= 0)
    throw new AssignmentInputError('bad-format', { field, position, value: String(list[position]) });
  return numbers;
}

function refuse(field: string, value: unknown): never {
  throw new AssignmentInputError('bad-format', { field, value: String(value) });
}
