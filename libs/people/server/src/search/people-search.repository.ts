import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id, RequestContext } from '@tdu/kernel';
import type { ParticipantRole, ParticipationState, PersonSearch } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';

/** A participation as it is listed with its person. */
export interface ListedParticipation {
  readonly id: Id;
  readonly programmeId: Id;
  readonly role: ParticipantRole;
  readonly state: ParticipationState;
  readonly registeredOn: CalendarDate;
}

/** A person in a list, by name. */
export interface ListedPerson {
  readonly id: Id;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly communeName: string | null;
  readonly familyFold: string;
  readonly givenFold: string;
  readonly participations: readonly ListedParticipation[];
}

/** Whom to list. */
export interface PeopleQuery {
  readonly search: PersonSearch | null;
  readonly programmeId: Id | null;
  readonly role: ParticipantRole | null;
  readonly state: ParticipationState | null;
}

/** The last person already read. */
export type PeopleCursor = readonly [familyFold: string, givenFold: string, id: Id];

/** A list is not counted beyond: one more than this means many. */
export const MOST_COUNTED = 10_000;

/** People by the beginning of their names, by address or by telephone, inside the tenant's transaction. */
@Injectable()
export class PeopleSearchRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Up to `take` people after a cursor, in the order of their names, each with the participations. */
  page(tx: RequestContext, query: PeopleQuery, take: number, after?: PeopleCursor): Promise<ListedPerson[]> {
    const { from, where, parameters, value } = conditions(tx, query);
    if (after) {
      const [family, given, id] = after;
      const key = [value(family, 'text'), value(given, 'text'), value(id, 'uuid')];
      where.push(`(x.family_fold, x.given_fold, x.id) > (${key.join(', ')})`);
    }
    return this.tenancy.manager(tx).query(
      `SELECT x.id, x.given_name || ' ' || x.family_name AS name, x.email, x.phone, x.commune_name AS "communeName",
              x.family_fold AS "familyFold", x.given_fold AS "givenFold", (
                SELECT coalesce(json_agg(json_build_object('id', p.id, 'programmeId', p.programme_id, 'role', p.role,
                         'state', p.state, 'registeredOn', p.registered_on) ORDER BY p.registered_on DESC, p.id), '[]')
                  FROM participation p WHERE p.association_id = $1 AND p.person_id = x.id AND p.folded_into IS NULL
              ) AS participations
         FROM ${from} WHERE ${where.join(' AND ')}
        ORDER BY x.family_fold, x.given_fold, x.id LIMIT ${value(take, 'int')}`,
      parameters,
    );
  }

  /** How many there are, counted up to one more than MOST_COUNTED. */
  async count(tx: RequestContext, query: PeopleQuery): Promise<number> {
    const { from, where, parameters } = conditions(tx, query);
    const [{ count }] = await this.tenancy.manager(tx).query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM (
         SELECT 1 FROM ${from} WHERE ${where.join(' AND ')} LIMIT ${MOST_COUNTED + 1}) found`,
      parameters,
    );
    return count;
  }
}

type Value = (one: unknown, type: string) => string;

function conditions(tx: RequestContext, { search, programmeId, role, state }: PeopleQuery) {
  const parameters: unknown[] = [tx.associationId];
  const value: Value = (one, type) => `$${parameters.push(one)}::${type}`;
  const names = search?.by === 'name' ? search.words.length : 0;
  const sought = search ? found(search, value) : [];
  // Two names together are rare: whoever one of them begins is fetched by index (OFFSET 0), and not looked for in the
  // order of all names until a page is full, as the planner would for one word.
  const from =
    names > 1
      ? `(SELECT * FROM person x WHERE x.association_id = $1 AND x.merged_into IS NULL AND ${sought.shift()} OFFSET 0) x`
      : 'person x';
  const where = ['x.association_id = $1', 'x.merged_into IS NULL', ...sought];
  if (programmeId || role || state) {
    const of = ['p.association_id = $1', 'p.person_id = x.id', 'p.folded_into IS NULL'];
    if (programmeId) of.push(`p.programme_id = ${value(programmeId, 'uuid')}`);
    if (role) of.push(`p.role = ${value(role, 'text')}`);
    if (state) of.push(`p.state = ${value(state, 'text')}`);
    where.push(`EXISTS (SELECT 1 FROM participation p WHERE ${of.join(' AND ')})`);
  }
  return { from, where, parameters, value };
}

function found(search: PersonSearch, value: Value): string[] {
  if (search.by === 'email') return [begins('x.email', search.start, value)];
  if (search.by === 'phone') return [`x.phone = ${value(search.phone, 'text')}`];
  // A later word of a double name begins no column: it is looked for among the names of who begins with another.
  const starts = search.words.flatMap((word) => NAMES.map((column) => begins(column, word, value)));
  const all = search.words.map((word) => `strpos(${SPACED}, ' ' || ${value(word, 'text')}) > 0`);
  return [`(${starts.join(' OR ')})`, ...all];
}

const NAMES = ['x.family_fold', 'x.given_fold'];
const SPACED = `' ' || ${NAMES.join(` || ' ' || `)}`;

/** A range, not LIKE: behind row-level security LIKE may use no index. The order is that of bytes. */
function begins(column: string, start: string, value: Value): string {
  return `(${column} >= ${value(start, 'text')} AND ${column} < ${value(`${start}\u{10FFFF}`, 'text')})`;
}
