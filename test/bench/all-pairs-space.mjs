/** The generator's people as columns for the product's pricing: its blocks, bounds, rules by keys and threads. */
import { POINT, compressed, keyRule, sharedFrom } from '../../libs/assignment/dist/index.js';
import { AGE, AVAIL, DIST, OBJ, make, neighbours } from './assignment-instances.mjs';
import { open as openPlane } from './all-pairs-plane.mjs';

const PLANE = new URL('./all-pairs-plane.mjs', import.meta.url).href;
export const openers = new Map([[PLANE, openPlane]]);

/** The pool of the generator's arguments, people of a department together, as a space with its capacities. */
export function spaceOf(options) {
  const { E, M, cap, side, depts } = make(options);
  const mentees = sortedBy(E.dept);
  const mentors = sortedBy(M.dept);
  const of = (column, order) => sharedFrom(Int32Array.from(order, (person) => column[person]));
  const both = (name) => [of(M[name], mentors), of(E[name], mentees)];
  const [mentorDept, menteeDept] = both('dept');
  const [mentorAvail, menteeAvail] = both('avail');
  const [mentorGender, menteeGender] = both('gender');
  const menteeWish = of(E.wish, mentees);
  const [mentorSpeaks, menteeSpeaks] = [levelBits(M.L, mentors), levelBits(E.L, mentees)];
  const rule = (keys, ofMentor, ofMentee) =>
    keyRule({ kind: 'share', least: 1, keys }, mentors.length, mentees.length, ofMentor, ofMentee);
  const near = Array.from({ length: depts }, (_, dept) => neighbours(dept, side, depts));
  const space = {
    mentees: mentees.length,
    mentors: mentors.length,
    blockStart: startsOf(mentorDept, depts),
    leastScore: 0,
    apart: { start: compressed(mentees.map(() => []))[0], mentors: sharedFrom([]) },
    rules: [
      rule(
        depts,
        (m) => [mentorDept[m]],
        (e) => near[menteeDept[e]],
      ),
      rule(
        30,
        (m) => bitsOf(mentorSpeaks[4 * m]),
        (e) => bitsOf(menteeSpeaks[4 * e]),
      ),
      rule(
        14,
        (m) => bitsOf(mentorAvail[m]),
        (e) => bitsOf(menteeAvail[e]),
      ),
      rule(
        2,
        (m) => [mentorGender[m]],
        (e) => (menteeWish[e] ? [menteeGender[e]] : null),
      ),
    ],
    terms: [
      levels(mentorSpeaks, menteeSpeaks),
      table(...both('obj'), 256, (e, m) => OBJ[(e << 8) | m]),
      words(mentorAvail, menteeAvail),
      table(...both('age'), 128, (e, m) => AGE[m - e + 128]),
      plane(...both('x'), ...both('y')),
    ],
  };
  return { space, capacities: Int32Array.from(mentors, (mentor) => cap[mentor]) };
}

const amountsOf = (points) => sharedFrom(points.map((each) => each * POINT));

function levels(mentorBits, menteeBits) {
  return {
    kind: 'levels',
    width: 1,
    levels: 4,
    mentorBits,
    menteeBits,
    amounts: amountsOf([0, 150, 200, 250, 300]),
  };
}

function words(mentorBits, menteeBits) {
  const amounts = amountsOf([0, 1, 2, 3, 4].map((common) => AVAIL[(1 << common) - 1]));
  return { kind: 'words', width: 1, mentorBits, menteeBits, amounts, unknown: 0 };
}

function table(mentorClass, menteeClass, classes, points) {
  const amounts = amountsOf(
    Array.from({ length: classes ** 2 }, (_, at) => points((at / classes) | 0, at % classes)),
  );
  return { kind: 'table', mentorClass, menteeClass, mentorClasses: classes, amounts };
}

function plane(mentorX, menteeX, mentorY, menteeY) {
  const columns = { mentorX, mentorY, menteeX, menteeY, amounts: amountsOf(Array.from(DIST)) };
  return { kind: 'module', module: PLANE, columns };
}

/** Languages at B1, B2, C1 and C2, each including all above it. */
function levelBits(L, order) {
  const bits = new Int32Array(4 * order.length);
  order.forEach((person, at) => [3, 4, 5, 6].forEach((level, l) => (bits[4 * at + l] = L[level][person])));
  return sharedFrom(bits);
}

function bitsOf(word) {
  const bits = [];
  for (let left = word; left !== 0; left &= left - 1) bits.push(31 - Math.clz32(left & -left));
  return bits;
}

function sortedBy(groups) {
  return Array.from(groups, (_, person) => person).sort((a, b) => groups[a] - groups[b] || a - b);
}

function startsOf(sorted, groups) {
  const start = sharedFrom(new Int32Array(groups + 1));
  for (const group of sorted) start[group + 1]++;
  for (let group = 0; group < groups; group++) start[group + 1] += start[group];
  return start;
}
