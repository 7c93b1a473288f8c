import { type CalendarDate, type Id, type Result, accept, refuse } from '@tdu/kernel';
import type { ParticipantRole, ParticipationState } from '../participant.js';

/** Facts of a person that a merge may take from the file that goes. */
export const MERGED_FACTS = [
  'givenName',
  'familyName',
  'gender',
  'birthDate',
  'email',
  'phone',
  'postalCode',
  'communeCode',
  'communeName',
  'department',
  'languages',
  'frenchLevel',
  'country',
  'messageLanguage',
] as const;
export type MergedFact = (typeof MERGED_FACTS)[number];

/** What a place is told by goes together: a postal code of one file with the commune of the other is nowhere. */
const PLACE: readonly MergedFact[] = ['postalCode', 'communeCode', 'communeName', 'department'];

export type MergePerson = { readonly id: Id } & Readonly<Record<MergedFact, unknown>>;

/** A participation as a merge sees it. */
export interface MergeParticipation {
  readonly id: Id;
  readonly personId: Id;
  readonly programmeId: Id;
  readonly role: ParticipantRole;
  readonly state: ParticipationState;
  readonly registeredOn: CalendarDate;
  /** Already folded into another one by an earlier merge. */
  readonly foldedInto: Id | null;
}

/** What a merge does to one row: the columns concerned, as they were and as they become. Its undoing is the reverse. */
export interface RowChange {
  readonly table: string;
  readonly id: Id;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** What is asked: who stays, who goes, and which facts to take from the one that goes. */
export interface MergeRequest {
  readonly keep: MergePerson;
  readonly absorb: MergePerson;
  readonly take: readonly MergedFact[];
  readonly participations: readonly MergeParticipation[];
  /** Participations that hold a duo that is not closed. */
  readonly inOpenDuo: ReadonlySet<Id>;
  /** Whether the two files ever formed a duo with each other. */
  readonly wereTogether: boolean;
}

/**
 * What merging two files changes, in the order in which it is done. Nothing is deleted: the file that goes stays,
 * marked with the one that is kept, and every participation goes over. Of two participations in one programme and
 * role one lives on: the one in an open duo, else the one that got further, else the earlier; it counts as registered
 * since the earlier of the two days, so that nobody waits longer for having been noted twice. Refusals MERGE_SELF,
 * MERGE_PARTNERS, MERGE_TWO_OPEN_DUOS.
 */
export function planMerge(request: MergeRequest): Result<RowChange[]> {
  const { keep, absorb, wereTogether } = request;
  if (keep.id === absorb.id) return mergeSelf();
  if (wereTogether) return mergePartners();
  const folds = foldings(request);
  if (!folds.ok) return folds;
  const moves = request.participations
    .filter(({ personId }) => personId === absorb.id)
    .map(({ id }) => change('participation', id, { personId: absorb.id }, { personId: keep.id }));
  return accept([...personChanges(request), ...folds.value, ...moves]);
}

function personChanges({ keep, absorb, take }: MergeRequest): RowChange[] {
  const taken = MERGED_FACTS.filter((fact) => isTaken(fact, keep, absorb, take));
  const changed = taken.filter((fact) => !same(keep[fact], absorb[fact]));
  const facts =
    changed.length > 0 ? [change('person', keep.id, pick(keep, changed), pick(absorb, changed))] : [];
  return [change('person', absorb.id, { mergedInto: null }, { mergedInto: keep.id }), ...facts];
}

/** Asked for, or known to the one that goes alone. */
function isTaken(
  fact: MergedFact,
  keep: MergePerson,
  absorb: MergePerson,
  take: readonly MergedFact[],
): boolean {
  if (PLACE.includes(fact)) {
    const isEmpty = PLACE.every((part) => empty(keep[part]));
    return take.some((asked) => PLACE.includes(asked)) || isEmpty;
  }
  return take.includes(fact) || (empty(keep[fact]) && !empty(absorb[fact]));
}

function foldings({ keep, absorb, participations, inOpenDuo }: MergeRequest): Result<RowChange[]> {
  const living = participations.filter(({ foldedInto }) => foldedInto === null);
  const changes: RowChange[] = [];
  for (const gone of living.filter(({ personId }) => personId === absorb.id)) {
    const twin = living.find((one) => one.personId === keep.id && sameplace(one, gone));
    if (!twin) continue;
    if (inOpenDuo.has(twin.id) && inOpenDuo.has(gone.id)) return twoOpenDuos(gone.role);
    const [stays, folds] = further(twin, gone, inOpenDuo);
    changes.push(fold(folds, stays), ...since(stays, folds));
  }
  return accept(changes);
}

function fold(folds: MergeParticipation, into: MergeParticipation): RowChange {
  const before = { foldedInto: null, state: folds.state };
  return change('participation', folds.id, before, { foldedInto: into.id, state: 'declined' });
}

function since(stays: MergeParticipation, folds: MergeParticipation): RowChange[] {
  const [own, earlier] = [stays.registeredOn, folds.registeredOn];
  if (earlier >= own) return [];
  return [change('participation', stays.id, { registeredOn: own }, { registeredOn: earlier })];
}

/** How far a participation has come; what the table lacks has come no way. */
const PROGRESS: readonly string[] = [
  'declined',
  'applied',
  'on_hold',
  'screening',
  'alumni',
  'admitted',
  'in_duo',
];

function further(
  kept: MergeParticipation,
  gone: MergeParticipation,
  inOpenDuo: ReadonlySet<Id>,
): [stays: MergeParticipation, folds: MergeParticipation] {
  if (inOpenDuo.has(kept.id) !== inOpenDuo.has(gone.id)) {
    return inOpenDuo.has(kept.id) ? [kept, gone] : [gone, kept];
  }
  const lead = PROGRESS.indexOf(gone.state) - PROGRESS.indexOf(kept.state);
  if (lead !== 0) return lead > 0 ? [gone, kept] : [kept, gone];
  return gone.registeredOn < kept.registeredOn ? [gone, kept] : [kept, gone];
}

function sameplace(a: MergeParticipation, b: MergeParticipation): boolean {
  return a.programmeId === b.programmeId && a.role === b.role;
}

function change(table: string, id: Id, before: RowChange['before'], after: RowChange['after']): RowChange {
  return { table, id, before, after };
}

function pick(person: MergePerson, facts: readonly MergedFact[]): Record<string, unknown> {
  return Object.fromEntries(facts.map((fact) => [fact, person[fact]]));
}

function empty(value: unknown): boolean {
  return (
    value === null || value === '' || value === 'unknown' || (Array.isArray(value) && value.length === 0)
  );
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function mergeSelf(): Result<never> {
  return refuse('MERGE_SELF', 'C’est la même fiche : choisissez-en deux différentes.', 'absorbId');
}

function mergePartners(): Result<never> {
  return refuse(
    'MERGE_PARTNERS',
    'Ces deux personnes ont formé un duo ensemble : ce ne peut pas être la même. Écartez ce doublon.',
    'absorbId',
  );
}

function twoOpenDuos(role: ParticipantRole): Result<never> {
  const side = role === 'mentor' ? 'mentor' : 'mentoré·e';
  return refuse(
    'MERGE_TWO_OPEN_DUOS',
    `Les deux fiches sont chacune dans un duo en cours comme ${side} du même programme : terminez d’abord l’un des deux duos, puis fusionnez.`,
    'absorbId',
  );
}
