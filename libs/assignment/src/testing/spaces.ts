import fc from 'fast-check';
import { problemFromPairs } from '../formats/from-pairs.js';
import { compressed, keyRule } from '../pricing/space/key-rule.js';
import { type KeyRule, type PairSpace, POINT } from '../pricing/space/pair-space.js';
import { sharedFrom } from '../pricing/space/shared.js';
import { ownAmounts } from '../pricing/terms/own-amounts.js';
import type { LevelsTerm, TableTerm, Term, WordsTerm } from '../pricing/terms/term.js';
import type { AssignmentProblem } from '../problem.js';

/** A small space with its capacities. */
export interface SomeSpace {
  readonly space: PairSpace;
  readonly capacities: Int32Array;
}

const list = (length: number, most: number) =>
  fc.array(fc.nat(most), { minLength: length, maxLength: length }).map(sharedFrom);
/** Amounts of at most a fourth of the highest score, some of them equal. */
const amounts = (length: number) =>
  fc
    .array(fc.constantFrom(0, 499, 500, 20_000, 100_500, 250_000), { minLength: length, maxLength: length })
    .map(sharedFrom);
const bitLists = (length: number) =>
  fc
    .array(fc.constantFrom(0, 1, 2, 3, 5, 6, 7, 0x80000001 | 0), { minLength: length, maxLength: length })
    .map(sharedFrom);

const someWords = (mentors: number, mentees: number): fc.Arbitrary<WordsTerm> =>
  fc.constantFrom(1, 2).chain((width) =>
    fc.record({
      kind: fc.constant('words' as const),
      width: fc.constant(width),
      mentorBits: bitLists(mentors * width),
      menteeBits: bitLists(mentees * width),
      amounts: amounts(3),
      unknown: fc.constantFrom(0, 60_000),
    }),
  );

const someLevels = (mentors: number, mentees: number): fc.Arbitrary<LevelsTerm> =>
  fc
    .tuple(
      bitLists(mentors * 2),
      bitLists(mentees * 2),
      amounts(9),
      list(mentors, 2),
      list(mentees, 2),
      fc.boolean(),
    )
    .map(([mentorBits, menteeBits, each, left, right, ranked]) => {
      // What is had at a level is had at those below.
      for (const bits of [mentorBits, menteeBits])
        for (let i = 0; i < bits.length; i += 2) bits[i]! |= bits[i + 1]!;
      const levels = { kind: 'levels', width: 1, levels: 2, mentorBits, menteeBits } as const;
      return ranked
        ? { ...levels, amounts: each, ranks: { count: 3, mentors: left, mentees: right } }
        : { ...levels, amounts: each.slice(0, 3) };
    });

const someTable = (mentors: number, mentees: number): fc.Arbitrary<TableTerm> =>
  fc.record({
    kind: fc.constant('table' as const),
    mentorClass: list(mentors, 2),
    menteeClass: list(mentees, 1),
    mentorClasses: fc.constant(3),
    amounts: amounts(6),
    same: fc.option(
      fc.array(
        fc.record({
          mentors: list(mentors, 2).map((places) => places.map((place) => place - 1)),
          mentees: list(mentees, 2).map((places) => places.map((place) => place - 1)),
          amount: fc.constantFrom(0, 90_000),
        }),
        { maxLength: 2 },
      ),
      { nil: undefined },
    ),
    pairs: fc.option(someOwn(mentors, mentees), { nil: undefined }),
  });

const someOwn = (mentors: number, mentees: number) =>
  fc
    .uniqueArray(
      fc.tuple(
        fc.nat(Math.max(0, mentees - 1)),
        fc.nat(Math.max(0, mentors - 1)),
        fc.constantFrom(0, 70_000, 249_000),
      ),
      { maxLength: mentors && mentees ? 6 : 0, selector: ([mentee, mentor]) => `${mentee} ${mentor}` },
    )
    .map((pairs) => ownAmounts(mentees, pairs));

const someRule = (mentors: number, mentees: number): fc.Arbitrary<KeyRule> =>
  fc
    .record({
      kind: fc.constantFrom('share' as const, 'avoid' as const),
      least: fc.constantFrom(1, 1, 2, 3),
      ofMentor: fc.array(fc.subarray([0, 1, 2, 3]), { minLength: mentors, maxLength: mentors }),
      ofMentee: fc.array(fc.option(fc.subarray([0, 1, 2, 3])), { minLength: mentees, maxLength: mentees }),
    })
    .map(({ kind, least, ofMentor, ofMentee }) =>
      keyRule(
        { kind, least, keys: 4 },
        mentors,
        mentees,
        (m) => ofMentor[m]!,
        (e) => ofMentee[e]!,
      ),
    );

const spaceOf = (blocks: readonly number[], mentees: number): fc.Arbitrary<SomeSpace> => {
  const blockStart = [0];
  for (const size of blocks) blockStart.push(blockStart.at(-1)! + size);
  const mentors = blockStart.at(-1)!;
  const apart = fc.array(fc.array(fc.nat(Math.max(0, mentors - 1)), { maxLength: mentors ? 2 : 0 }), {
    minLength: mentees,
    maxLength: mentees,
  });
  return fc.record({
    space: fc.record({
      mentees: fc.constant(mentees),
      mentors: fc.constant(mentors),
      blockStart: fc.constant(sharedFrom(blockStart)),
      rules: fc.array(someRule(mentors, mentees), { maxLength: 2 }),
      terms: fc
        .tuple(
          someWords(mentors, mentees),
          someLevels(mentors, mentees),
          someTable(mentors, mentees),
          fc.array(fc.constantFrom(undefined, undefined, 500, 60_000), { minLength: 3, maxLength: 3 }),
        )
        .map(([words, levels, table, least]): Term[] =>
          [words, levels, table].map((term, t) => ({ ...term, least: least[t] })),
        ),
      apart: apart.map((lists) => {
        const [start, numbers] = compressed(lists);
        return { start, mentors: numbers };
      }),
      leastScore: fc.constantFrom(0, 0, 150),
    }),
    capacities: fc
      .array(fc.integer({ min: 1, max: 3 }), { minLength: mentors, maxLength: mentors })
      .map((each) => Int32Array.from(each)),
  });
};

/** Any small space: blocks of all sizes, empty ones among them, rules and terms of each kind. */
export const anySpace: fc.Arbitrary<SomeSpace> = fc
  .tuple(fc.array(fc.constantFrom(0, 1, 2, 5, 33, 40), { minLength: 1, maxLength: 4 }), fc.nat(9))
  .chain(([blocks, mentees]) => spaceOf(blocks, mentees));

/** Every allowed pair of a space, read plainly, as a problem. */
export function problemOfSpace({ space, capacities }: SomeSpace): AssignmentProblem {
  const pairs = { mentees: [] as number[], mentors: [] as number[], scores: [] as number[] };
  for (let mentee = 0; mentee < space.mentees; mentee++)
    for (let mentor = 0; mentor < space.mentors; mentor++) {
      const score = scoreOf(space, mentor, mentee);
      if (score < space.leastScore || !isAllowed(space, mentor, mentee)) continue;
      pairs.mentees.push(mentee);
      pairs.mentors.push(mentor);
      pairs.scores.push(score);
    }
  return problemFromPairs(space.mentees, capacities, pairs);
}

function scoreOf({ terms }: PairSpace, mentor: number, mentee: number): number {
  return Math.round(terms.reduce((sum, term) => sum + amountOf(term, mentor, mentee), 0) / POINT);
}

/** What a term is by its description, without anything of its reader. */
export function amountOf(term: Term, mentor: number, mentee: number): number {
  switch (term.kind) {
    case 'words': {
      const [left, right] = [
        slice(term.mentorBits, mentor, term.width),
        slice(term.menteeBits, mentee, term.width),
      ];
      if (left.length === 0 || right.length === 0) return term.unknown;
      const common = left.filter((bit) => right.includes(bit)).length;
      return term.amounts[Math.min(common, term.amounts.length - 1)]!;
    }
    case 'levels': {
      for (let level = term.levels; level > 0; level--) {
        const at = (person: number) => person * term.levels + level - 1;
        const left = slice(term.mentorBits, at(mentor), term.width);
        if (slice(term.menteeBits, at(mentee), term.width).some((bit) => left.includes(bit)))
          return term.amounts[atRank(term, level, mentor, mentee)]!;
      }
      return term.amounts[atRank(term, 0, mentor, mentee)]!;
    }
    case 'table': {
      const { start, mentors: own, amounts: of } = term.pairs ?? ownAmounts(0, []);
      for (let k = start[mentee] ?? 0; k < (start[mentee + 1] ?? 0); k++)
        if (own[k] === mentor) return of[k]!;
      const same = term.same?.find(
        ({ mentors, mentees }) => mentors[mentor]! >= 0 && mentors[mentor] === mentees[mentee],
      );
      return same
        ? same.amount
        : term.amounts[term.menteeClass[mentee]! * term.mentorClasses + term.mentorClass[mentor]!]!;
    }
    default:
      throw new Error(term.kind);
  }
}

function atRank({ ranks }: LevelsTerm, level: number, mentor: number, mentee: number): number {
  return ranks ? level * ranks.count + Math.min(ranks.mentors[mentor]!, ranks.mentees[mentee]!) : level;
}

function isAllowed({ rules, apart, terms }: PairSpace, mentor: number, mentee: number): boolean {
  if (terms.some((term) => amountOf(term, mentor, mentee) < (term.least ?? 0))) return false;
  const kept = [...apart.mentors.subarray(apart.start[mentee], apart.start[mentee + 1])];
  return !kept.includes(mentor) && rules.every((rule) => allows(rule, mentor, mentee));
}

function allows(rule: KeyRule, mentor: number, mentee: number): boolean {
  const held = rule.listOf[mentee]!;
  if (held < 0) return true;
  const keys = [...rule.listKeys.subarray(rule.listStart[held], rule.listStart[held + 1])];
  const stands = [...rule.mentorKeys.subarray(rule.mentorStart[mentor], rule.mentorStart[mentor + 1])];
  const common = keys.filter((key) => stands.includes(key)).length;
  return rule.kind === 'share' ? common >= rule.least : common === 0;
}

/** The numbers of the bits of one person. */
function slice(bits: Int32Array, person: number, width: number): number[] {
  return Array.from({ length: 32 * width }, (_, bit) => bit).filter(
    (bit) => (bits[person * width + (bit >> 5)]! >>> (bit & 31)) & 1,
  );
}
