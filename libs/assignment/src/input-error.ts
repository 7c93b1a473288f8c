/** Every way an input can be refused; stable, for callers that translate. */
export type AssignmentInputCode =
  | 'too-many-mentees'
  | 'too-many-mentors'
  | 'too-many-pairs'
  | 'wrong-length'
  | 'rows-out-of-order'
  | 'columns-out-of-order'
  | 'pair-twice'
  | 'unknown-mentee'
  | 'unknown-mentor'
  | 'score-out-of-range'
  | 'capacity-out-of-range'
  | 'pair-not-allowed'
  | 'certificate-refused'
  | 'bad-format';

/** Where the first fault is. Only what is known is set; `line` counts from 1, the rest from 0. */
export interface AssignmentOffender {
  readonly field?: string;
  readonly mentee?: number;
  readonly mentor?: number;
  readonly position?: number;
  readonly text?: number;
  readonly line?: number;
  readonly value?: number | string;
}

/** The input is refused before anything is computed; names the first offender. */
export class AssignmentInputError extends Error {
  constructor(
    readonly code: AssignmentInputCode,
    readonly offender: AssignmentOffender,
  ) {
    const where = Object.entries(offender).map(([name, value]) => `${name} ${value}`);
    super(`${code}: ${where.join(', ')}`);
    this.name = 'AssignmentInputError';
  }
}
