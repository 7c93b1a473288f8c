/**
 * One part of a score, as columns: what it needs of every mentor and mentee, in typed arrays. All amounts are
 * thousandths of a point, 0 or more, so that whatever is still to come can only add.
 */
export type Term = (TableTerm | WordsTerm | LevelsTerm | ModuleTerm | AskedTerm) & {
  /** What a pair needs of this term to be allowed at all; absent: nothing. */
  readonly least?: number;
};

/** People fall into few classes on each side; a table says what each two classes are worth together. */
export interface TableTerm {
  readonly kind: 'table';
  readonly mentorClass: Int32Array;
  readonly menteeClass: Int32Array;
  readonly mentorClasses: number;
  /** Amount of mentee class i with mentor class j at i * mentorClasses + j. */
  readonly amounts: Int32Array;
  /** Two people of the same place, -1 = unknown, get its amount whatever the table says; the first that applies. */
  readonly same?: readonly SamePlace[];
  /** Before all that, single pairs with an amount of their own: those of mentee i from start[i] on. */
  readonly pairs?: OwnAmounts;
}

export interface OwnAmounts {
  readonly start: Int32Array;
  readonly mentors: Int32Array;
  readonly amounts: Int32Array;
}

export interface SamePlace {
  readonly mentors: Int32Array;
  readonly mentees: Int32Array;
  readonly amount: number;
}

/** Sets of words as bits, `width` integers a person: the amount depends on how many words are common. */
export interface WordsTerm {
  readonly kind: 'words';
  readonly width: number;
  readonly mentorBits: Int32Array;
  readonly menteeBits: Int32Array;
  /** Amount by number of words in common; the last stands for more. */
  readonly amounts: Int32Array;
  /** When one of the two has no word at all. */
  readonly unknown: number;
}

/**
 * Things had at a level, such as languages: the amount depends on the highest level at which both have one in
 * common. Bits of person i at level l (from 1): bits[(i * levels + l - 1) * width] …, those of a level including
 * all above it.
 */
export interface LevelsTerm {
  readonly kind: 'levels';
  readonly width: number;
  readonly levels: number;
  readonly mentorBits: Int32Array;
  readonly menteeBits: Int32Array;
  /** Amount by level, the first for nothing in common; with ranks, by level * ranks.count + the lower of the two ranks. */
  readonly amounts: Int32Array;
  /** Something else that everybody has at a rank from 0 to below `count`. */
  readonly ranks?: { readonly count: number; readonly mentors: Int32Array; readonly mentees: Int32Array };
}

/** A term of the caller's: `module` is the address of an ES module whose `open(columns, blockStart)` reads it. */
export interface ModuleTerm {
  readonly kind: 'module';
  readonly module: string;
  readonly columns: unknown;
}

/** What has no columns: a function, which no other thread can be given. */
export interface AskedTerm {
  readonly kind: 'asked';
  readonly greatest: number;
  readonly amount: (mentor: number, mentee: number) => number;
}

/** A term ready to be read. */
export interface OpenTerm {
  /** No pair gets more. */
  readonly greatest: number;
  /** No mentor of the block gets more from this mentee. */
  most(mentee: number, block: number): number;
  /**
   * Adds the term to the first `count` sums and keeps the mentors whose sum then reaches `needed`, in their order.
   * Returns how many are left.
   */
  narrow(mentee: number, mentors: Int32Array, sums: Int32Array, count: number, needed: number): number;
}

/** The greatest of the amounts up to each position: what a bound may count on. */
export function greatestUpTo(amounts: Int32Array): Int32Array {
  let greatest = 0;
  return amounts.map((amount) => (greatest = Math.max(greatest, amount)));
}

/** The greatest of some amounts, 0 for none. */
export function greatestOf(amounts: Int32Array): number {
  return amounts.reduce((most, each) => Math.max(most, each), 0);
}

/** Bits set in a word. */
export function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
