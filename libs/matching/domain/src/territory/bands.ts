import { intercommunalityOf } from '@tdu/people-domain';
import { DEPARTMENTS } from './departments.js';

/**
 * How far apart two people live, nearest first. Neighbouring communes are those of one intercommunality, which may
 * lie across departments; a neighbouring department is nearer than the rest of a region.
 */
export const BANDS = [
  'commune',
  'intercommunality',
  'department',
  'neighbour',
  'region',
  'neighbouring-region',
  'elsewhere',
] as const;
export type Band = (typeof BANDS)[number];

/** Where someone lives, by official codes; null when not known. */
export interface Place {
  readonly communeCode: string | null;
  readonly department: string | null;
}

/** The number of a band in BANDS for mentor number `m` and mentee number `e`; -1 when a place is not known. */
export type BandOf = (mentor: number, mentee: number) => number;

const CODES = Object.keys(DEPARTMENTS);
const SIZE = CODES.length;
const NUMBER_OF = new Map(CODES.map((code, index) => [code, index]));
const DEPARTMENT_BANDS = departmentBands();
/** What `departmentsWithin` found, by distance and department: asked of everyone in a pool. */
const WITHIN: (readonly string[])[] = [];

/** Prepares the distance between every mentor and mentee as two array look-ups a pair. */
export function prepareBands(mentors: readonly Place[], mentees: readonly Place[]): BandOf {
  const mentorDepartments = departmentColumn(mentors);
  const menteeDepartments = departmentColumn(mentees);
  const [mentorCommunes, menteeCommunes] = columns(mentors, mentees, ({ communeCode }) => communeCode);
  const [mentorGroupings, menteeGroupings] = columns(mentors, mentees, groupingOf);
  return (m, e) => {
    if (mentorCommunes[m] === menteeCommunes[e] && mentorCommunes[m] >= 0) return 0;
    if (mentorGroupings[m] === menteeGroupings[e] && mentorGroupings[m] >= 0) return 1;
    const from = mentorDepartments[m];
    const to = menteeDepartments[e];
    return from < 0 || to < 0 ? -1 : DEPARTMENT_BANDS[from * SIZE + to];
  };
}

/** The distance between two places; undefined when one is not known. */
export function bandBetween(one: Place, other: Place): Band | undefined {
  return BANDS[prepareBands([one], [other])(0, 0)];
}

/** The departments within a distance of one, itself included as far as the distance allows; none for an unknown one. */
export function departmentsWithin(department: string | null, within: Band): readonly string[] {
  const from = NUMBER_OF.get(department ?? '');
  if (from === undefined) return [];
  const reach = BANDS.indexOf(within);
  return (WITHIN[reach * SIZE + from] ??= CODES.filter(
    (_, to) => DEPARTMENT_BANDS[from * SIZE + to] <= reach,
  ));
}

function departmentColumn(places: readonly Place[]): Int32Array {
  return Int32Array.from(places, ({ department }) => NUMBER_OF.get(department ?? '') ?? -1);
}

/** The intercommunality of a place; null when not known. */
export function groupingOf({ communeCode }: Pick<Place, 'communeCode'>): string | null {
  return communeCode && intercommunalityOf(communeCode);
}

/** The codes of both sides as small numbers, -1 when not known. */
function columns(
  mentors: readonly Place[],
  mentees: readonly Place[],
  codeOf: (place: Place) => string | null,
): Int32Array[] {
  const numbers = new Map<string, number>();
  const numberOf = (place: Place): number => {
    const code = codeOf(place);
    if (code === null) return -1;
    if (!numbers.has(code)) numbers.set(code, numbers.size);
    return numbers.get(code)!;
  };
  return [mentors, mentees].map((side) => Int32Array.from(side, numberOf));
}

function departmentBands(): Uint8Array {
  const bands = new Uint8Array(SIZE * SIZE);
  const touching = touchingRegions();
  CODES.forEach((from, i) =>
    CODES.forEach((to, j) => {
      bands[i * SIZE + j] = BANDS.indexOf(departmentBand(from, to, touching));
    }),
  );
  return bands;
}

function departmentBand(from: string, to: string, touching: ReadonlySet<string>): Band {
  if (from === to) return 'department';
  const [region, neighbours] = DEPARTMENTS[from];
  if (neighbours.split(' ').includes(to)) return 'neighbour';
  const other = DEPARTMENTS[to][0];
  if (region === other) return 'region';
  return touching.has(`${region} ${other}`) ? 'neighbouring-region' : 'elsewhere';
}

function touchingRegions(): ReadonlySet<string> {
  const pairs = Object.values(DEPARTMENTS).flatMap(([region, neighbours]) =>
    neighbours
      .split(' ')
      .filter(Boolean)
      .map((code) => `${region} ${DEPARTMENTS[code][0]}`),
  );
  return new Set(pairs);
}
