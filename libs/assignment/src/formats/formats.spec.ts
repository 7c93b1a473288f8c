import { AssignmentInputError } from '../input-error.js';
import { solveAssignment } from '../solve.js';
import { formatCertificate, parseCertificate } from './certificate-file.js';
import { parseCsv } from './csv.js';
import { parseDuo1 } from './duo1.js';
import { problemFromPairs } from './from-pairs.js';
import { MODES, solveMode } from '../modes/mode.js';

const MAGIC = 0x314f5544;
const bytesOf = (...lists: (Int32Array | Uint16Array)[]) =>
  Uint8Array.from(
    lists.flatMap((list) => [
      ...new Uint8Array(list.buffer as ArrayBuffer, list.byteOffset, list.byteLength),
    ]),
  );
const sparse = (header: number[], ...body: number[]) =>
  bytesOf(Int32Array.from(header), Int32Array.from(body));

function refusalOf(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    if (error instanceof AssignmentInputError) return { code: error.code, ...error.offender };
    throw error;
  }
  return undefined;
}

describe('the binary format of the generator', () => {
  const header = [MAGIC, 1, 2, 2, 3, 0];
  const body = [1, 2, 0, 2, 3, 0, 1, 1, 10, 20, 30];

  it('gives the sparse problem it holds', () => {
    expect(parseDuo1(sparse(header, ...body))).toEqual({
      capacities: Int32Array.of(1, 2),
      rowStart: Int32Array.of(0, 2, 3),
      columns: Int32Array.of(0, 1, 1),
      scores: Int32Array.of(10, 20, 30),
    });
  });

  it('gives the territories when it holds them, wherever the bytes start', () => {
    const bytes = new Uint8Array(200).subarray(1);
    const file = sparse(header, ...body, 4, 5, 6, 7);
    bytes.set(file);
    const locality = { mentees: Int32Array.of(4, 5), mentors: Int32Array.of(6, 7) };
    expect(parseDuo1(bytes.subarray(0, file.length))).toMatchObject({ locality });
  });

  it('reads a dense matrix, where 0 is a pair that is not allowed', () => {
    const file = bytesOf(Int32Array.of(MAGIC, 2, 2, 2, 4, 0, 1, 1), Uint16Array.of(5, 0, 7, 6));
    expect(solveAssignment(parseDuo1(file))).toMatchObject({ total: 11, mentorOf: Int32Array.of(0, 1) });
  });

  it('is refused when the header does not fit the bytes, before memory is reserved', () => {
    const huge = [MAGIC, 1, 2_000_000, 2_000_000, 100_000_000, 0];
    expect(refusalOf(() => parseDuo1(sparse(huge)))).toEqual({
      code: 'bad-format',
      field: 'capacities',
      value: 0,
    });
    expect(refusalOf(() => parseDuo1(sparse([1, 1, 0, 0, 0, 0])))).toMatchObject({ field: 'magic' });
    expect(refusalOf(() => parseDuo1(sparse([MAGIC, 3, 0, 0, 0, 0])))).toMatchObject({ field: 'kind' });
    expect(refusalOf(() => parseDuo1(sparse([MAGIC])))).toMatchObject({ field: 'header' });
    expect(refusalOf(() => parseDuo1(sparse([MAGIC, 1, -1, 0, 0, 0])))).toMatchObject({
      code: 'too-many-mentees',
    });
    expect(refusalOf(() => parseDuo1(sparse(header, ...body, 1)))).toMatchObject({ code: 'bad-format' });
  });

  it('is refused for 2^31 people before memory is reserved', () => {
    const before = process.memoryUsage().arrayBuffers;
    for (const [field, code] of [
      [2, 'too-many-mentees'],
      [3, 'too-many-mentors'],
      [4, 'too-many-pairs'],
    ] as const) {
      const bytes = sparse(header, ...body);
      new DataView(bytes.buffer).setUint32(4 * field, 2 ** 31, true);
      expect(refusalOf(() => parseDuo1(bytes))).toMatchObject({ code });
      new DataView(bytes.buffer).setUint32(4 * field, 2 ** 28, true);
      expect(refusalOf(() => parseDuo1(bytes))).toMatchObject({ code, value: 2 ** 28 });
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 20);
  });

  it('is refused with the pair whose score is out of range', () => {
    const wrong = [...body.slice(0, -1), 5000];
    expect(refusalOf(() => parseDuo1(sparse(header, ...wrong)))).toMatchObject({ mentee: 1, value: 5000 });
  });
});

describe('a sheet of pairs and capacities', () => {
  const pairs = 'mentee;mentor;score\r\nAmina;Luc;900\r\nAmina;Eva;800\r\nOmar;Eva;700\r\nSami;;\r\n';

  it('gives the problem and the names', () => {
    const { problem, mentees, mentors } = parseCsv(pairs, 'mentor;capacity\nEva;2\n\nZoé;0');
    expect({ mentees, mentors }).toEqual({
      mentees: ['Amina', 'Omar', 'Sami'],
      mentors: ['Luc', 'Eva', 'Zoé'],
    });
    expect(problem.capacities).toEqual(Int32Array.of(1, 2, 0));
    expect(solveAssignment(problem).mentorOf).toEqual(Int32Array.of(0, 1, -1));
  });

  it.each([
    ['a pair given twice', 'Amina;Luc;1', { code: 'pair-twice', line: 6 }],
    ['a score out of range', 'Omar;Luc;1024', { code: 'score-out-of-range', line: 6, value: '1024' }],
    ['a score that is no integer', 'Omar;Luc;1.5', { code: 'score-out-of-range', line: 6 }],
    ['a line with a missing cell', 'Omar;Luc', { code: 'bad-format', line: 6, value: 'Omar;Luc' }],
    ['a negative capacity', 'mentor;capacity\nLuc;-1', { code: 'capacity-out-of-range', line: 7 }],
    ['a capacity given twice', 'mentor;capacity\nLuc;1\nLuc;2', { code: 'bad-format', line: 8 }],
  ])('is refused with its line for %s', (_, more, refusal) => {
    expect(refusalOf(() => parseCsv(pairs + more))).toMatchObject(refusal);
  });

  it('is refused with the line in the text where the fault is', () => {
    const refusal = { code: 'capacity-out-of-range', text: 1, line: 2, value: '-1' };
    expect(refusalOf(() => parseCsv(pairs, 'mentor;capacity\nLuc;-1'))).toEqual(refusal);
    expect(refusalOf(() => parseCsv('mentor;capacity\nLuc;1\n', `${pairs}Amina;Luc;1`))).toMatchObject({
      code: 'pair-twice',
      text: 1,
      line: 6,
    });
  });

  it('is refused without its header line', () => {
    const refusal = { code: 'bad-format', text: 0, line: 1, value: 'a;b;3' };
    expect(refusalOf(() => parseCsv('a;b;3'))).toEqual(refusal);
    const nothing = { code: 'bad-format', text: 0, line: 1, value: '' };
    for (const text of ['', '\uFEFF', '\n\n']) expect(refusalOf(() => parseCsv(text))).toEqual(nothing);
    expect(parseCsv('mentee;mentor;score').mentees).toEqual([]);
  });
});

describe('pairs in any order', () => {
  it('become rows in order', () => {
    const pairs = { mentees: [1, 0, 1], mentors: [2, 1, 0], scores: [7, 8, 9] };
    expect(problemFromPairs(2, Int32Array.of(1, 1, 1), pairs)).toMatchObject({
      rowStart: Int32Array.of(0, 1, 3),
      columns: Int32Array.of(1, 0, 2),
      scores: Int32Array.of(8, 9, 7),
    });
  });

  it('are refused for an unknown person, with the position', () => {
    const pairs = { mentees: [0, 2], mentors: [0, 0], scores: [7, 8] };
    expect(refusalOf(() => problemFromPairs(2, Int32Array.of(1), pairs))).toEqual({
      code: 'unknown-mentee',
      mentee: 2,
      position: 1,
    });
  });
});

describe('a certificate written to a file', () => {
  const problem = problemFromPairs(2, Int32Array.of(1, 1), {
    mentees: [0, 1],
    mentors: [0, 0],
    scores: [5, 9],
  });
  const solution = solveMode(problem, 'best');
  const text = formatCertificate(solution);

  it.each(MODES)('is read back as it was, in mode %s', (mode) => {
    const origin = { inputs: ['ab12'], mentees: ['Amina', 'Omar'], mentors: ['Luc', 'Eva'] };
    const certified = solveMode(problem, mode, { former: Int32Array.of(0, -1), allowedChanges: 0 });
    expect(parseCertificate(formatCertificate(certified, origin))).toEqual({ ...certified, ...origin });
  });

  it('says in words what it proves', () => {
    expect(JSON.parse(text)).toMatchObject({
      mode: 'best',
      proves: 'Aucune affectation n’a un total plus grand.',
    });
    expect(() => parseCertificate(text.replace('Aucune', 'Chaque'))).toThrow(
      'certificate-refused: field proves',
    );
  });

  it('is refused when a number was changed, even to another optimum', () => {
    const tie = problemFromPairs(1, Int32Array.of(1, 1), {
      mentees: [0, 0],
      mentors: [0, 1],
      scores: [5, 5],
    });
    const told = formatCertificate(solveMode(tie, 'best'));
    expect(() => parseCertificate(told.replace('"mentorOf":[0]', '"mentorOf":[1]'))).toThrow(
      'certificate-refused: field checksum',
    );
  });

  it.each([
    ['a fraction', text.replace('[-1,0]', '[-1,0.5]'), 'field mentorOf, position 1, value 0.5'],
    ['a number beyond 32 bits', text.replace('[-1,0]', '[-1,4294967296]'), 'position 1, value 4294967296'],
    ['a total that is no integer', text.replace('"total":9', '"total":"9"'), 'field total, value 9'],
    ['a missing list', text.replace('mentorOf', 'mentors'), 'field mentorOf, value undefined'],
    ['an unknown mode', text.replace('"best"', '"x"'), 'field mode, value x'],
    ['another format', text.replace('tdu-certificate-1', 'x'), 'field format, value x'],
    ['no JSON', 'mentee;mentor', 'field certificate, value mentee;mentor'],
  ])('is refused for %s', (_, forged, reason) => {
    expect(() => parseCertificate(forged)).toThrow(reason);
  });
});
