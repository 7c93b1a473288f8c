import { AssignmentInputError } from '../input-error.js';
import { claimOf, MODES, type Certified, type Mode } from '../modes/mode.js';
import { PEOPLE_LIMIT } from '../problem.js';
import { checksumOf } from './checksum.js';

const FORMAT = 'tdu-certificate-1';
/** Numbers written at once. */
const PART = 10_000;

/** What ties a certificate to the files it is about. */
export interface CertificateOrigin {
  /** SHA-256 of each file the problem was read from, in order, as hexadecimal digits. */
  readonly inputs?: readonly string[];
  /** The names by which these files call people, in the order of the numbers. */
  readonly mentees?: readonly string[];
  readonly mentors?: readonly string[];
}

export type CertificateFile = Certified & CertificateOrigin;

/** The numbers and lists each mode adds to those all have; the order is that of the file. */
const NUMBERS: Readonly<Record<Mode, readonly string[]>> = {
  best: [],
  'most-duos': ['bonus'],
  'best-worst': ['bonus', 'worst'],
  'few-changes': ['bonus', 'changes', 'allowedChanges', 'upperBound'],
};
const LISTS: Readonly<Record<Mode, readonly string[]>> = {
  best: [],
  'most-duos': [],
  'best-worst': ['coverOfAll', 'coverAbove'],
  'few-changes': ['former'],
};
const numbersOf = (mode: Mode) => ['total', 'duos', ...NUMBERS[mode]];
const listsOf = (mode: Mode) => ['mentorOf', 'menteePrices', 'mentorPrices', ...LISTS[mode]];

/** A certified optimum as JSON text that any third party can read: docs/certificate.md has a checker in twenty lines. */
export function formatCertificate(certified: Certified, origin: CertificateOrigin = {}): string {
  return [...certificateParts(certified, origin)].join('');
}

/** The same text in parts, for writing a large one without holding it. */
export function* certificateParts(certified: Certified, origin: CertificateOrigin = {}): Generator<string> {
  const { mode } = certified;
  const value = certified as unknown as Record<string, number | Int32Array | null>;
  const lists = listsOf(mode).map((list) => [list, value[list] as Int32Array] as const);
  const numbers = numbersOf(mode).map((name) => [name, value[name] as number | null] as const);
  const heading = { format: FORMAT, mode, proves: claimOf(certified), inputs: origin.inputs ?? [] };
  const written = [...Object.entries(heading), ...numbers].map(
    ([name, one]) => `"${name}":${JSON.stringify(one)}`,
  );
  yield `{${written.join(',\n')}`;
  for (const [name, list] of lists) {
    yield `,\n"${name}":[`;
    for (let k = 0; k < list.length; k += PART)
      yield `${k > 0 ? ',' : ''}${list.subarray(k, k + PART).join()}`;
    yield ']';
  }
  for (const name of ['mentees', 'mentors'] as const)
    if (origin[name]) yield `,\n"${name}":${JSON.stringify(origin[name])}`;
  yield `,\n"checksum":${checksumOf([...numbers, ...lists].map(([, one]) => one))}}\n`;
}

/**
 * Reads what formatCertificate wrote. Whether it proves anything is for verifyMode to say.
 * @throws AssignmentInputError bad-format if the text is not of that form or holds anything but integers,
 * certificate-refused if a number was changed since (checksum) or the sentence does not say what the numbers do
 */
export function parseCertificate(text: string): CertificateFile {
  const read = parseJson(text);
  if (read.format !== FORMAT) refuse('format', read.format);
  const mode = MODES.find((one) => one === read.mode) ?? refuse('mode', read.mode);
  const numbers = numbersOf(mode).map((name) => [name, integer(name, read[name])]);
  const lists = listsOf(mode).map((name) => [name, integers(name, read[name])]);
  const certified = { mode, ...Object.fromEntries([...numbers, ...lists]) } as Certified;
  const { checksum, ...rest } = read;
  const expected = checksumOf(Object.values(rest));
  if (checksum !== expected) spoilt('checksum', checksum);
  if (read.proves !== claimOf(certified)) spoilt('proves', read.proves);
  return { ...certified, ...originOf(read) };
}

function originOf(read: Record<string, unknown>): CertificateOrigin {
  const kept = (['inputs', 'mentees', 'mentors'] as const).filter((name) => read[name] !== undefined);
  return Object.fromEntries(kept.map((name) => [name, texts(name, read[name])]));
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

/** `worst` alone may be null: there is no duo. */
function integer(field: string, value: unknown): number | null {
  return Number.isSafeInteger(value) || (field === 'worst' && value === null)
    ? (value as number | null)
    : refuse(field, value);
}

function integers(field: string, list: unknown): Int32Array {
  if (!Array.isArray(list) || list.length >= 2 * PEOPLE_LIMIT) return refuse(field, typeof list);
  const numbers = Int32Array.from(list);
  const position = list.findIndex((value, k) => value !== numbers[k]);
  if (position >= 0)
    throw new AssignmentInputError('bad-format', { field, position, value: String(list[position]) });
  return numbers;
}

function texts(field: string, list: unknown): string[] {
  if (Array.isArray(list) && list.every((one) => typeof one === 'string')) return list as string[];
  return refuse(field, typeof list);
}

function refuse(field: string, value: unknown): never {
  throw new AssignmentInputError('bad-format', { field, value: String(value) });
}

function spoilt(field: string, value: unknown): never {
  throw new AssignmentInputError('certificate-refused', { field, value: String(value) });
}
