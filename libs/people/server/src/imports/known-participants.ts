import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import type { ParticipantFacts, ParticipationState, ToldFacts } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { KnownIndex, type KnownParticipant } from './known-index.js';
import { PARTICIPATION_COLUMNS, PERSON_COLUMNS } from './participant-row.js';
import type { StageTarget } from './participants-stage.js';

type PersonRow = Record<string, unknown> & { id: Id };
type ParticipationRow = Record<string, unknown> & { id: Id; person_id: Id; state: ParticipationState };

const PARTICIPATION_FACTS = PARTICIPATION_COLUMNS.filter(
  (name) => name !== 'state' && name !== 'import_line',
);
const PERSONS = `SELECT id, ${PERSON_COLUMNS.map(selected).join(', ')} FROM person
  WHERE association_id = $1 AND merged_into IS NULL AND `;
const PARTICIPATIONS = `
  SELECT id, person_id, state, ${PARTICIPATION_FACTS.map(selected).join(', ')} FROM participation
  WHERE association_id = $1 AND person_id = ANY ($2) AND programme_id = $3 AND role = $4 AND folded_into IS NULL`;

/**
 * Looks up, for many rows at once, whom the association knows already. One table a statement, on purpose: in the
 * transaction of a large import the planner has no figures yet, and guesses joins badly.
 */
@Injectable()
export class KnownParticipants {
  constructor(private readonly tenancy: Tenancy) {}

  /** Whether the association knows anyone at all: its first sheet needs no look-up. */
  async anyone(tx: RequestContext): Promise<boolean> {
    const sql = 'SELECT EXISTS (SELECT 1 FROM person WHERE association_id = $1) AS anyone';
    const [{ anyone }] = await this.tenancy.manager(tx).query<{ anyone: boolean }[]>(sql, [tx.associationId]);
    return anyone;
  }

  /** A finder for these rows. */
  async find(tx: RequestContext, target: StageTarget, rows: readonly ToldFacts[]): Promise<KnownIndex> {
    const persons = await this.persons(tx, rows);
    const participations = await this.participations(tx, target, [...persons.keys()]);
    const found = [...persons.values()].map((person) => toKnown(person, participations.get(person.id)));
    return new KnownIndex(found);
  }

  private async persons(tx: RequestContext, rows: readonly ToldFacts[]): Promise<Map<Id, PersonRow>> {
    const emails = rows.flatMap(({ email }) => email ?? []);
    const daysWith = days(rows.filter(({ email }) => email));
    const daysWithout = days(rows.filter(({ email }) => !email));
    const found = [
      ...(await this.personsWhere(tx, 'email = ANY ($2)', emails)),
      ...(await this.personsWhere(tx, 'birth_date = ANY ($2::date[]) AND email IS NULL', daysWith)),
      ...(await this.personsWhere(tx, 'birth_date = ANY ($2::date[])', daysWithout)),
    ];
    return new Map(found.sort((a, b) => (a.id < b.id ? -1 : 1)).map((person) => [person.id, person]));
  }

  private async personsWhere(tx: RequestContext, condition: string, values: string[]): Promise<PersonRow[]> {
    if (values.length === 0) return [];
    return this.tenancy.manager(tx).query(PERSONS + condition, [tx.associationId, values]);
  }

  private async participations(
    tx: RequestContext,
    { programmeId, role }: StageTarget,
    personIds: Id[],
  ): Promise<Map<Id, ParticipationRow>> {
    if (personIds.length === 0) return new Map();
    const parameters = [tx.associationId, personIds, programmeId, role];
    const found: ParticipationRow[] = await this.tenancy.manager(tx).query(PARTICIPATIONS, parameters);
    return new Map(found.map((row) => [row.person_id, row]));
  }
}

function toKnown(person: PersonRow, participation: ParticipationRow | undefined): KnownParticipant {
  const facts: Partial<ParticipantFacts> = { ...pick(person, PERSON_COLUMNS) };
  if (!participation) return { personId: person.id, participation: null, facts };
  const { id, state } = participation;
  Object.assign(facts, pick(participation, PARTICIPATION_FACTS));
  return { personId: person.id, participation: { id, state }, facts };
}

function pick(row: Record<string, unknown>, columns: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const column of columns) picked[camelCase(column)] = row[column];
  return picked;
}

function days(rows: readonly ToldFacts[]): string[] {
  return [...new Set(rows.map(({ birthDate }) => birthDate))];
}

/** Days come as text: a driver would make instants of them. */
function selected(column: string): string {
  return column === 'birth_date' || column === 'registered_on' ? `${column}::text` : column;
}

function camelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
