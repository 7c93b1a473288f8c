import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import {
  type ParticipantFacts,
  type ParticipationState,
  type ToldFacts,
  identityKey,
} from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { PARTICIPATION_COLUMNS, PERSON_COLUMNS } from './participant-row.js';
import type { StageTarget } from './participants-stage.js';

/** A person who is registered already, with his or her participation in the programme when there is one. */
export interface KnownParticipant {
  readonly personId: Id;
  readonly participation: { readonly id: Id; readonly state: ParticipationState } | null;
  /** Without a participation only the person's facts are there. */
  readonly facts: Partial<ParticipantFacts>;
}

type KnownRow = Record<string, unknown> & {
  person_id: Id;
  participation_id: Id | null;
  state: ParticipationState;
};

const FACT_COLUMNS = [
  ...PERSON_COLUMNS,
  ...PARTICIPATION_COLUMNS.filter((name) => !['state', 'import_line'].includes(name)),
];
const PARTICIPATION_FACTS = FACT_COLUMNS.slice(PERSON_COLUMNS.length);

const FIND = `
  SELECT person.id AS person_id, participation.id AS participation_id, participation.state,
         ${FACT_COLUMNS.map(selected).join(', ')}
  FROM person LEFT JOIN participation ON participation.association_id = person.association_id
    AND participation.person_id = person.id AND participation.programme_id = $2 AND participation.role = $3
  WHERE person.association_id = $1 AND person.id IN (
    SELECT id FROM person WHERE association_id = $1 AND email = ANY ($4)
    UNION SELECT id FROM person WHERE association_id = $1 AND birth_date = ANY ($5::date[]) AND email IS NULL
    UNION SELECT id FROM person WHERE association_id = $1 AND birth_date = ANY ($6::date[]))
  ORDER BY person.id`;

/** Looks up, for many rows at once, whom the association knows already. */
@Injectable()
export class KnownParticipants {
  constructor(private readonly tenancy: Tenancy) {}

  /** A finder for these rows, by the rule of `Duplicates`: e-mail, or names and birth date when one has none. */
  async find(tx: RequestContext, target: StageTarget, rows: readonly ToldFacts[]): Promise<KnownIndex> {
    const emails = rows.flatMap(({ email }) => email ?? []);
    const withEmail = rows.filter(({ email }) => email).map(({ birthDate }) => birthDate);
    const without = rows.filter(({ email }) => !email).map(({ birthDate }) => birthDate);
    const parameters = [tx.associationId, target.programmeId, target.role, emails, withEmail, without];
    const found: KnownRow[] = rows.length === 0 ? [] : await this.tenancy.manager(tx).query(FIND, parameters);
    return new KnownIndex(found.map(toKnown));
  }
}

/** Who was found, by e-mail and by identity. */
export class KnownIndex {
  private readonly byEmail = new Map<string, KnownParticipant>();
  private readonly byIdentity = new Map<string, KnownParticipant>();
  private readonly withoutEmail = new Map<string, KnownParticipant>();

  constructor(found: readonly KnownParticipant[]) {
    for (const known of found) this.add(known);
  }

  /** The registered person whom a row means. */
  of(told: ToldFacts): KnownParticipant | undefined {
    const identity = identityKey(told.givenName, told.familyName, told.birthDate);
    if (!told.email) return this.byIdentity.get(identity);
    return this.byEmail.get(told.email) ?? this.withoutEmail.get(identity);
  }

  private add(known: KnownParticipant): void {
    const { givenName, familyName, birthDate, email } = known.facts as ParticipantFacts;
    const identity = identityKey(givenName, familyName, birthDate);
    if (email) this.byEmail.set(email, known);
    else keepFirst(this.withoutEmail, identity, known);
    keepFirst(this.byIdentity, identity, known);
  }
}

function keepFirst<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}

function toKnown(row: KnownRow): KnownParticipant {
  const { person_id: personId, participation_id: id, state } = row;
  const columns = id ? FACT_COLUMNS : PERSON_COLUMNS;
  const facts = Object.fromEntries(columns.map((column) => [camelCase(column), row[column]]));
  return { personId, facts, participation: id ? { id, state } : null };
}

/** Days come as text: a driver would make instants of them. */
function selected(column: string): string {
  const table = PARTICIPATION_FACTS.includes(column) ? 'participation' : 'person';
  return column === 'birth_date' || column === 'registered_on'
    ? `${table}.${column}::text`
    : `${table}.${column}`;
}

function camelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
