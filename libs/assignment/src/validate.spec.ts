import { AssignmentInputError } from './input-error.js';
import { PEOPLE_LIMIT, type AssignmentProblem } from './problem.js';
import { solveAssignment } from './solve.js';

const good: AssignmentProblem = {
  rowStart: Int32Array.of(0, 2, 3),
  columns: Int32Array.of(0, 1, 1),
  scores: Int32Array.of(10, 20, 30),
  capacities: Int32Array.of(1, 1),
};

function refusalOf(change: Partial<AssignmentProblem>): unknown {
  try {
    solveAssignment({ ...good, ...change });
  } catch (error) {
    if (error instanceof AssignmentInputError) return { code: error.code, ...error.offender };
  }
  return undefined;
}

describe('a malformed problem is refused and the first offender named', () => {
  it('for a score above 1023 or below 0', () => {
    const code = 'score-out-of-range';
    expect(refusalOf({ scores: Int32Array.of(10, 1024, -1) })).toEqual({
      code,
      mentee: 0,
      mentor: 1,
      position: 1,
      value: 1024,
    });
    expect(refusalOf({ scores: Int32Array.of(10, 20, -1) })).toMatchObject({ code, mentee: 1, value: -1 });
  });

  it('for a negative capacity', () => {
    expect(refusalOf({ capacities: Int32Array.of(1, -2) })).toEqual({
      code: 'capacity-out-of-range',
      mentor: 1,
      value: -2,
    });
  });

  it('for rows out of order', () => {
    const code = 'rows-out-of-order';
    expect(refusalOf({ rowStart: Int32Array.of(0, 3, 2) })).toEqual({ code, mentee: 1, value: 2 });
    expect(refusalOf({ rowStart: Int32Array.of(1, 2, 3) })).toEqual({ code, mentee: 0, value: 1 });
    expect(refusalOf({ rowStart: Int32Array.of(0, 4, 3) })).toEqual({ code, mentee: 0, value: 4 });
  });

  it('for columns out of order, a pair twice, an unknown mentor', () => {
    const where = { mentee: 0, position: 1 };
    expect(refusalOf({ columns: Int32Array.of(1, 0, 1) })).toEqual({
      code: 'columns-out-of-order',
      mentor: 0,
      ...where,
    });
    expect(refusalOf({ columns: Int32Array.of(1, 1, 1) })).toEqual({
      code: 'pair-twice',
      mentor: 1,
      ...where,
    });
    expect(refusalOf({ columns: Int32Array.of(0, 2, 1) })).toEqual({
      code: 'unknown-mentor',
      mentor: 2,
      ...where,
    });
    expect(refusalOf({ columns: Int32Array.of(-1, 1, 1) })).toMatchObject({ code: 'unknown-mentor' });
  });

  it('for lengths that contradict each other', () => {
    expect(refusalOf({ scores: Int32Array.of(1) })).toEqual({
      code: 'wrong-length',
      field: 'scores',
      value: 1,
    });
    expect(refusalOf({ rowStart: Int32Array.of(0, 1, 2) })).toMatchObject({ code: 'wrong-length' });
    expect(refusalOf({ rowStart: new Int32Array(0) })).toMatchObject({ code: 'wrong-length' });
  });

  it('for 2^21 people on a side', () => {
    expect(refusalOf({ capacities: new Int32Array(PEOPLE_LIMIT) })).toMatchObject({
      code: 'too-many-mentors',
    });
    expect(refusalOf({ rowStart: new Int32Array(PEOPLE_LIMIT + 1) })).toMatchObject({
      code: 'too-many-mentees',
    });
  });

  it('with a message that a log can carry', () => {
    expect(() => solveAssignment({ ...good, capacities: Int32Array.of(1, -2) })).toThrow(
      'capacity-out-of-range: mentor 1, value -2',
    );
  });
});
