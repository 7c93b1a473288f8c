import type { Id } from '@tdu/kernel';
import type { ParticipantFacts, ParticipationState } from '@tdu/people-domain';

/** A participant to be written: both ids are known, and whether each row exists already. */
export interface ParticipantRow {
  readonly personId: Id;
  readonly participationId: Id;
  readonly newPerson: boolean;
  readonly newParticipation: boolean;
  readonly state: ParticipationState;
  /** The line of the sheet it came from. */
  readonly line: number;
  readonly facts: ParticipantFacts;
}

type Cell = (row: ParticipantRow) => string | number | boolean | null;

/** The columns of the staging table: name, type and how the value of a row is written for COPY. */
export const STAGE_COLUMNS: readonly (readonly [name: string, type: string, cell: Cell])[] = [
  ['person_id', 'uuid', (row) => row.personId],
  ['participation_id', 'uuid', (row) => row.participationId],
  ['new_person', 'boolean', (row) => row.newPerson],
  ['new_participation', 'boolean', (row) => row.newParticipation],
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
  ['capacity', 'integer', ({ facts }) => facts.capacity],
  ['channel', 'text', ({ facts }) => facts.channel],
  ['registered_on', 'date', ({ facts }) => facts.registeredOn],
  ['screening', 'jsonb', ({ facts }) => JSON.stringify(facts.screening)],
  ['import_line', 'integer', (row) => row.line],
];

/** The columns that `person` shares with the staging table. */
export const PERSON_COLUMNS = columnsBetween('given_name', 'message_language');
/** The columns that `participation` shares with it. */
export const PARTICIPATION_COLUMNS = columnsBetween('state', 'import_line');

/** The rows in PostgreSQL's COPY text format. */
export function copyText(rows: readonly ParticipantRow[]): string {
  let text = '';
  for (const row of rows) {
    let separator = '';
    for (const [, , cell] of STAGE_COLUMNS) {
      const value = cell(row);
      text += separator + (value === null ? '\\N' : escaped(String(value)));
      separator = '\t';
    }
    text += '\n';
  }
  return text;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]) : text;
}

function arrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

function columnsBetween(first: string, last: string): readonly string[] {
  const names = STAGE_COLUMNS.map(([name]) => name);
  return names.slice(names.indexOf(first), names.indexOf(last) + 1);
}
