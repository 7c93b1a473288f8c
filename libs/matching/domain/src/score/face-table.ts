import { type TableTerm, ownAmounts, sharedFrom } from '@tdu/assignment';
import type { FaceFits } from '../criteria/fit-columns.js';

/** Faces of the two sides that may be asked against each other: 16 MB of amounts. */
const MOST_ENTRIES = 1 << 22;

type Amounts<P> = (
  mentors: readonly P[],
  mentees: readonly P[],
) => (mentor: number, mentee: number) => number;

/**
 * A criterion as a table of faces: someone of each face is asked about someone of each other face, once. Undefined
 * when there are too many faces.
 */
export function faceTable<P>(
  [mentors, mentees]: readonly (readonly P[])[],
  { face, example = (person) => person, places = [], pairs }: FaceFits<P>,
  amountsOf: Amounts<P>,
  amountOf: (fit: number) => number,
): TableTerm | undefined {
  const [left, right] = [mentors, mentees].map((side) => facesOf(side, face));
  if (left.people.length * right.people.length > MOST_ENTRIES) return undefined;
  const amount = amountsOf(left.people.map(example), right.people.map(example));
  const amounts = new Int32Array(left.people.length * right.people.length);
  for (let e = 0, at = 0; e < right.people.length; e++)
    for (let m = 0; m < left.people.length; m++) amounts[at++] = amount(m, e);
  return {
    kind: 'table',
    mentorClass: left.numbers,
    menteeClass: right.numbers,
    mentorClasses: left.people.length,
    amounts: sharedFrom(amounts),
    same: places.map(({ of, fit }) => ({ ...placesOf(mentors, mentees, of), amount: amountOf(fit) })),
    pairs:
      pairs &&
      ownAmounts(
        mentees.length,
        pairs(mentors, mentees).map(({ mentor, mentee, fit }) => [mentee, mentor, amountOf(fit)]),
      ),
  };
}

/** The number of each person's face, and the first person of each. */
function facesOf<P>(side: readonly P[], face: (person: P) => string) {
  const numbers = new Map<string, number>();
  const people: P[] = [];
  const faces = side.map((person) => {
    const name = face(person);
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, people.length);
    return people.push(person) - 1;
  });
  return { people, numbers: sharedFrom(faces) };
}

function placesOf<P>(mentors: readonly P[], mentees: readonly P[], of: (person: P) => string | null) {
  const numbers = new Map<string, number>();
  const numberOf = (person: P): number => {
    const place = of(person);
    if (place === null) return -1;
    if (!numbers.has(place)) numbers.set(place, numbers.size);
    return numbers.get(place)!;
  };
  return { mentors: sharedFrom(mentors.map(numberOf)), mentees: sharedFrom(mentees.map(numberOf)) };
}
