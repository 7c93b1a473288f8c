import { longDate } from '../../../shared/format/dates.js';
import type { ResultOf, VariablesOf } from '../../../shared/graphql/graphql.js';
import type { DuoMeasuresQuery, RecordMeasureMutation } from './measures.operations.js';

export type MeasureFile = NonNullable<ResultOf<typeof DuoMeasuresQuery>['duo']>;
export type MeasureLine = MeasureFile['measures'][number];
export type MeasureInput = VariablesOf<typeof RecordMeasureMutation>['input'];
export type Source = MeasureInput['source'];
export type Contract = NonNullable<MeasureInput['contract']>;
type Value = MeasureLine['values'][number];

/** What is measured at one moment, and when that is due. */
export interface MomentOfDuo {
  readonly moment: string;
  readonly label: string;
  readonly due: MeasureFile['calendar'][number] | null;
  readonly lines: readonly MeasureLine[];
}

/** What is typed in one line; '' is not told. */
export interface Typed {
  readonly value: string;
  readonly contract: Contract | '';
  readonly weeklyHours: string;
}

export const SOURCES: Readonly<Record<Source, string>> = {
  mentee: 'La personne mentorée',
  mentor: 'Le ou la mentor',
  coordinator: 'La coordination',
  document: 'Un document',
};

export const CONTRACTS: Readonly<Record<Contract, string>> = {
  cdi: 'CDI',
  cdd: 'CDD',
  interim: 'Intérim',
  apprenticeship: 'Alternance',
  civic_service: 'Service civique',
  self_employed: 'À son compte',
};

const NOT_TOLD: Typed = { value: '', contract: '', weeklyHours: '' };

/** The moments in the order of time, each with its lines and its day in the calendar. */
export function momentsOf({ measures, calendar }: MeasureFile): MomentOfDuo[] {
  return [...new Set(measures.map(({ moment }) => moment))].map((moment) => {
    const lines = measures.filter((line) => line.moment === moment);
    const due = calendar.find(({ kind, key }) => kind === 'measure' && key === moment) ?? null;
    return { moment, label: lines[0].momentLabel, due, lines };
  });
}

/** Which moment is open when one arrives: what is asked for now, the oldest first; nothing while nothing is. */
export function momentToOpen(moments: readonly MomentOfDuo[]): string | null {
  return moments.find(({ due }) => due?.state === 'late' || due?.state === 'due')?.moment ?? null;
}

/** « 3 sur 14 » */
export function progressOf({ lines }: MomentOfDuo): string {
  return `${lines.filter(({ values }) => values.length > 0).length} sur ${lines.length}`;
}

/** One line of one moment, among those of the same duo. */
export function keyOf({ side, indicator }: MeasureLine): string {
  return `${side}-${indicator}`;
}

/** A value in words, with who said it and when. */
export function valueSentence(line: MeasureLine, value: Value): string {
  const chosen = line.choices.find((choice) => choice.value === value.value)?.label ?? value.value;
  const hours = value.weeklyHours === null ? null : `${value.weeklyHours} h par semaine`;
  const job = [value.contract && CONTRACTS[value.contract], hours].filter(Boolean).join(', ');
  const details = job ? ` (${job})` : '';
  return `${chosen}${details} · ${SOURCES[value.source].toLowerCase()}, le ${longDate(value.measuredOn)}`;
}

/** What a line says already in the words of that source, to be typed over. */
export function typedOf(line: MeasureLine, source: Source): Typed {
  const known = valueOf(line, source);
  if (!known) return NOT_TOLD;
  const weeklyHours = known.weeklyHours === null ? '' : `${known.weeklyHours}`.replace('.', ',');
  return { value: known.value, contract: known.contract ?? '', weeklyHours };
}

function valueOf({ values }: MeasureLine, source: Source): Value | undefined {
  return values.find((value) => value.source === source);
}

/** Only what was typed otherwise, as the api takes it: what is there already is corrected in its own duo. */
export function measuresToRecord(
  duoId: string,
  lines: readonly MeasureLine[],
  typed: Readonly<Record<string, Typed>>,
  { source, measuredOn }: { source: Source; measuredOn: string },
): { key: string; input: MeasureInput }[] {
  return lines.flatMap((line) => {
    const key = keyOf(line);
    const now = typed[key];
    if (!now || now.value.trim() === '' || isSame(now, typedOf(line, source))) return [];
    const { participationId, indicator, moment } = line;
    const about = { participationId, indicator, moment, duoId: valueOf(line, source)?.duoId ?? duoId };
    return [{ key, input: { ...about, source, measuredOn, value: now.value.trim(), ...jobOf(line, now) } }];
  });
}

function jobOf({ isJob }: MeasureLine, { value, contract, weeklyHours }: Typed) {
  if (!isJob || value !== 'oui') return { contract: null, weeklyHours: null };
  // What is no number is no hours: the api says what it expects.
  const hours = Number(weeklyHours.replace(',', '.')) || 0;
  return { contract: contract || null, weeklyHours: weeklyHours.trim() === '' ? null : hours };
}

function isSame(one: Typed, other: Typed): boolean {
  return (
    one.value === other.value && one.contract === other.contract && one.weeklyHours === other.weeklyHours
  );
}
