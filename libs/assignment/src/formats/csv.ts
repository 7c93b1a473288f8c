import { AssignmentInputError, type AssignmentInputCode, type AssignmentOffender } from '../input-error.js';
import { MAX_SCORE, PAIR_LIMIT, PEOPLE_LIMIT, type AssignmentProblem } from '../problem.js';
import { problemFromPairs } from './from-pairs.js';

/** A problem read from text, with the names people have there, by number. */
export interface NamedProblem {
  readonly problem: AssignmentProblem;
  readonly mentees: readonly string[];
  readonly mentors: readonly string[];
}

const PAIRS = 'mentee;mentor;score';
const CAPACITIES = 'mentor;capacity';
const LARGEST_CAPACITY = 0x7fffffff;

/**
 * Reads pairs (`mentee;mentor;score`) and capacities (`mentor;capacity`), each block under its header line, in one
 * text or in two. Names are anything without `;`; people are numbered as they first appear. A mentee without
 * allowed pair may stand alone (`name;;`). A mentor without capacity line has one place. Empty lines are skipped.
 * @throws AssignmentInputError with the text (from 0) and the line in it (from 1) of the first offender
 */
export function parseCsv(...texts: readonly string[]): NamedProblem {
  const reading = new CsvReading();
  for (const text of texts) {
    reading.open();
    for (const line of linesOf(text)) reading.read(line);
  }
  return reading.finish();
}

function* linesOf(text: string): Generator<string> {
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    yield text.slice(from, to).trim();
    from = to + 1;
  }
}

class CsvReading {
  /** Lines over all texts, and how many of them stand before each text. */
  private line = 0;
  private readonly before: number[] = [];
  private block = '';
  private readonly mentees = new Map<string, number>();
  private readonly mentors = new Map<string, number>();
  private readonly capacities: (number | undefined)[] = [];
  private readonly lineOfPair: number[] = [];
  private readonly pairs = { mentees: [] as number[], mentors: [] as number[], scores: [] as number[] };

  open(): void {
    this.before.push(this.line);
  }

  read(line: string): void {
    this.line++;
    if (line === '') return;
    if (line === PAIRS || line === CAPACITIES) this.block = line;
    else if (this.block === '') this.refuse('bad-format', { value: line });
    else if (this.block === PAIRS) this.readPair(line.split(';'));
    else this.readCapacity(line.split(';'));
  }

  finish(): NamedProblem {
    // An empty file is one that went wrong on its way here, not an optimum of nobody.
    if (this.block === '') throw new AssignmentInputError('bad-format', { text: 0, line: 1, value: '' });
    const capacities = Int32Array.from({ length: this.mentors.size }, (_, j) => this.capacities[j] ?? 1);
    return {
      problem: this.compress(capacities),
      mentees: [...this.mentees.keys()],
      mentors: [...this.mentors.keys()],
    };
  }

  private compress(capacities: Int32Array): AssignmentProblem {
    try {
      return problemFromPairs(this.mentees.size, capacities, this.pairs);
    } catch (error) {
      if (!(error instanceof AssignmentInputError) || error.offender.position === undefined) throw error;
      this.line = this.lineOfPair[error.offender.position]!;
      return this.refuse(error.code, error.offender);
    }
  }

  private readPair(cells: string[]): void {
    const [menteeName, mentorName, score] = cells.map((cell) => cell.trim());
    if (cells.length !== 3 || !menteeName) return this.refuse('bad-format', { value: cells.join(';') });
    const mentee = this.number(this.mentees, menteeName, 'too-many-mentees');
    if (!mentorName && !score) return;
    if (!mentorName) return this.refuse('bad-format', { value: cells.join(';') });
    const mentor = this.number(this.mentors, mentorName, 'too-many-mentors');
    if (this.lineOfPair.push(this.line) > PAIR_LIMIT) this.refuse('too-many-pairs', {});
    this.pairs.mentees.push(mentee);
    this.pairs.mentors.push(mentor);
    this.pairs.scores.push(this.integer(score!, MAX_SCORE, 'score-out-of-range'));
  }

  private readCapacity(cells: string[]): void {
    const [name, capacity] = cells.map((cell) => cell.trim());
    if (cells.length !== 2 || !name) return this.refuse('bad-format', { value: cells.join(';') });
    const mentor = this.number(this.mentors, name, 'too-many-mentors');
    if (this.capacities[mentor] !== undefined) this.refuse('bad-format', { mentor, value: name });
    this.capacities[mentor] = this.integer(capacity!, LARGEST_CAPACITY, 'capacity-out-of-range');
  }

  private number(people: Map<string, number>, name: string, tooMany: AssignmentInputCode): number {
    const known = people.get(name);
    if (known !== undefined) return known;
    if (people.size === PEOPLE_LIMIT - 1) this.refuse(tooMany, {});
    people.set(name, people.size);
    return people.size - 1;
  }

  private integer(text: string, highest: number, code: AssignmentInputCode): number {
    const value = /^\d{1,10}$/.test(text) ? Number(text) : -1;
    if (value < 0 || value > highest) this.refuse(code, { value: text });
    return value;
  }

  private refuse(code: AssignmentInputCode, offender: AssignmentOffender): never {
    const text = this.before.findLastIndex((lines) => lines < this.line);
    throw new AssignmentInputError(code, { text, line: this.line - this.before[text]!, ...offender });
  }
}
