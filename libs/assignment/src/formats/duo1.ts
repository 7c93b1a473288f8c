import { AssignmentInputError } from '../input-error.js';
import type { AssignmentProblem } from '../problem.js';
import { checkCounts, validateProblem } from '../validate.js';

const MAGIC = 0x314f5544; // 'DUO1', little endian
const HEADER_BYTES = 24;
const SPARSE = 1;
const DENSE = 2;

/**
 * Reads the benchmark generator's binary format (test/bench/assignment-instances.mjs), little endian:
 * int32[6] = magic, kind, mentees, mentors, pairs, 0; int32 capacity per mentor; then
 * sparse: int32 rowStart[mentees + 1], int32 columns[pairs], int32 scores[pairs] and, optionally, a territory
 * number per mentee and per mentor; dense: uint16 score of every pair, row by row, where 0 = not allowed.
 * Sparse lists are views of the bytes, not copies, when these are aligned to 4.
 * @throws AssignmentInputError before any allocation when the header does not fit the bytes
 */
export function parseDuo1(bytes: Uint8Array): AssignmentProblem {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.byteLength < HEADER_BYTES) refuse('header', aligned.byteLength);
  const [magic, kind, mentees, mentors, pairs] = new Int32Array(
    aligned.buffer,
    aligned.byteOffset,
    5,
  ) as never as [number, number, number, number, number];
  if (magic !== MAGIC) refuse('magic', magic);
  checkCounts(mentees, mentors, pairs);
  const reader = new Reader(aligned, HEADER_BYTES);
  const capacities = reader.int32('capacities', mentors);
  if (kind === SPARSE) return readSparse(reader, capacities, mentees, pairs);
  if (kind !== DENSE) refuse('kind', kind);
  if (pairs !== mentees * mentors) refuse('pairs', pairs);
  return readDense(reader.uint16('scores', pairs), mentees, capacities);
}

function readSparse(
  reader: Reader,
  capacities: Int32Array,
  mentees: number,
  pairs: number,
): AssignmentProblem {
  const problem = {
    capacities,
    rowStart: reader.int32('rowStart', mentees + 1),
    columns: reader.int32('columns', pairs),
    scores: reader.int32('scores', pairs),
  };
  validateProblem(problem);
  if (reader.left === 0) return problem;
  const locality = {
    mentees: reader.int32('territories of mentees', mentees),
    mentors: reader.int32('territories of mentors', capacities.length),
  };
  if (reader.left > 0) refuse('end', reader.left);
  return { ...problem, locality };
}

function readDense(matrix: Uint16Array, mentees: number, capacities: Int32Array): AssignmentProblem {
  const mentors = capacities.length;
  const rowStart = new Int32Array(mentees + 1);
  let allowed = 0;
  for (let i = 0; i < mentees; i++) {
    for (let cell = i * mentors; cell < (i + 1) * mentors; cell++) if (matrix[cell]! > 0) allowed++;
    rowStart[i + 1] = allowed;
  }
  const columns = new Int32Array(allowed);
  const scores = new Uint16Array(allowed);
  let at = 0;
  for (let i = 0; i < mentees; i++)
    for (let j = 0; j < mentors; j++) {
      const score = matrix[i * mentors + j]!;
      if (score === 0) continue;
      columns[at] = j;
      scores[at++] = score;
    }
  const problem = { rowStart, columns, scores, capacities };
  validateProblem(problem);
  return problem;
}

/** Hands out consecutive lists of a byte array, as views, refusing to go beyond its end. */
class Reader {
  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
  ) {}

  get left(): number {
    return this.bytes.byteLength - this.at;
  }

  int32(field: string, length: number): Int32Array {
    return new Int32Array(this.bytes.buffer, this.advance(field, 4 * length), length);
  }

  uint16(field: string, length: number): Uint16Array {
    return new Uint16Array(this.bytes.buffer, this.advance(field, 2 * length), length);
  }

  private advance(field: string, size: number): number {
    if (size > this.left) refuse(field, this.left);
    this.at += size;
    return this.bytes.byteOffset + this.at - size;
  }
}

function refuse(field: string, value: number): never {
  throw new AssignmentInputError('bad-format', { field, value });
}
