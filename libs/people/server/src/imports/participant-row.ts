import type { Id } from '@tdu/kernel';
import { type ParticipantFacts, type ParticipationState, nameFold } from '@tdu/people-domain';
import { idSeries } from './id-series.js';

/** A participant to be written. */
export interface ParticipantRow {
  /** Null for a person who is new. */
  readonly personId: Id | null;
  /** Null for a participation that is new. */
  readonly participationId: Id | null;
  readonly state: ParticipationState;
  /** The line of the sheet it came from. */
  readonly line: number;
  readonly facts: ParticipantFacts;
}

type Cell = (row: ParticipantRow, nextId: () => Id) => string | number | boolean | null;

/** The columns of the staging table: name, type and how the value of a row is written for COPY. */
export const STAGE_COLUMNS: readonly (readonly [name: string, type: string, cell: Cell])[] = [
  ['person_id', 'uuid', (row, nextId) => row.personId ?? nextId()],
  ['participation_id', 'uuid', (row, nextId) => row.participationId ?? nextId()],
  ['new_person', 'boolean', (row) => row.personId === null],
  ['new_participation', 'boolean', (row) => row.participationId === null],
  ['family_fold', 'text', ({ facts }) => nameFold(facts.familyName)],
  ['given_fold', 'text', ({ facts }) => nameFold(facts.givenName)],
  ['given_name', 'text', ({ facts }) => facts.givenName],
  ['family_name', 'text', ({ facts }) => facts.familyName],
  ['gender', 'text', ({ facts }) => facts.gender],
  ['birth_date', 'date', ({ facts }) => facts.birthDate],
  ['email', 'text', ({ facts }) => facts.email],
  ['phone', 'text', ({ facts }) => facts.phone],
  ['postal_code', 'text', ({ facts }) => facts.postalCode],
  ['commune_code', 'text', ({ facts }) => facts.communeCode],
  ['commune_name', 'text', ({ facts }) => facts.communeName],
  ['department', 'text', ({ facts }) => facts.department],
  ['languages', 'jsonb', ({ facts }) => JSON.stringify(facts.languages)],
  ['french_level', 'text', ({ facts }) => facts.frenchLevel],
  ['country', 'text', ({ facts }) => facts.country],
  ['message_language', 'text', ({ facts }) => facts.messageLanguage],
  ['state', 'text', (row) => row.state],
  ['objectives', 'text[]', ({ facts }) => arrayText(facts.objectives)],
  ['sector', 'text', ({ facts }) => facts.sector],
  ['availability', 'text[]', ({ facts }) => arrayText(facts.availability)],
  ['interests', 'text[]', ({ facts }) => arrayText(facts.interests)],
  ['video', 'boolean', ({ facts }) => facts.video],
  ['gender_wish', 'text', ({ facts }) => facts.genderWish],
  ['refuses_compatriot', 'boolean', ({ facts }) => facts.refusesCompatriot],
  ['peer_wish', 'text', ({ facts }) => facts.peerWish],
  ['mentoring_years', 'integer', ({ facts }) => facts.mentoringYears],
  ['profession_years', 'integer', ({ facts }) => facts.professionYears],
  ['capacity', 'integer', ({ facts }) => facts.capacity],
  ['channel', 'text', ({ facts }) => facts.channel],
  ['registered_on', 'date', ({ facts }) => facts.registeredOn],
  ['screening', 'jsonb', ({ facts }) => JSON.stringify(facts.screening)],
  ['import_line', 'integer', (row) => row.line],
];

/** What the staging table has for new persons only: the database folds changed names itself (migration 8803). */
export const NEW_PERSON_COLUMNS = columnsBetween('family_fold', 'given_fold');
/** The columns that `person` shares with the staging table. */
export const PERSON_COLUMNS = columnsBetween('given_name', 'message_language');
/** The columns that `participation` shares with it. */
export const PARTICIPATION_COLUMNS = columnsBetween('state', 'import_line');

/** Statement that takes `copyText`. */
export const COPY_STAGE = 'COPY import_stage FROM STDIN';

const CELLS = STAGE_COLUMNS.map(([, , cell]) => cell);

/** The rows in PostgreSQL's COPY text format. Loops and one growing text: this runs for every cell of a sheet. */
export function copyText(rows: readonly ParticipantRow[]): string {
  const nextId = idSeries();
  let text = '';
  for (const row of rows) {
    text += copyCell(CELLS[0](row, nextId));
    for (let at = 1; at < CELLS.length; at += 1) text += `\t${copyCell(CELLS[at](row, nextId))}`;
    text += '\n';
  }
  return text;
}

function copyCell(value: ReturnType<Cell>): string {
  if (typeof value === 'string') return escaped(value);
  return value === null ? '\\N' : String(value);
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]) : text;
}

/** An array as PostgreSQL writes it, every value quoted. */
function arrayText(values: readonly string[]): string {
  if (values.length === 0) return '{}';
  const joined = values.join('","');
  const plain = !joined.includes('\\') && values.every((value) => !value.includes('"'));
  if (plain) return `{"${joined}"}`;
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

function columnsBetween(first: string, last: string): readonly string[] {
  const names = STAGE_COLUMNS.map(([name]) => name);
  return names.slice(names.indexOf(first), names.indexOf(last) + 1);
}
