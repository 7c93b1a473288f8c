import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id, RequestContext } from '@tdu/kernel';
import type { ParticipantRole, ParticipationState } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { DuplicateKeysRepository } from './duplicate-keys.repository.js';

/** A file as it is shown beside the one it may repeat. */
export interface PersonCard {
  readonly id: Id;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: CalendarDate;
  readonly email: string | null;
  readonly phone: string | null;
  readonly communeName: string | null;
  readonly department: string | null;
  readonly createdAt: string;
  readonly participations: readonly {
    readonly id: Id;
    readonly programmeId: Id;
    readonly role: ParticipantRole;
    readonly state: ParticipationState;
    readonly registeredOn: CalendarDate;
  }[];
}

export interface CandidatePair {
  readonly one: PersonCard;
  readonly other: PersonCard;
}

/** Pairs read at once, those of the surest keys first; more than these wait until some are dealt with. */
const MOST_PAIRS = 2_000;
/** More people than that under one telephone or address share a desk, not a life: it tells nothing about them. */
const MOST_SHARING = 10;

const SAME_YEAR_IS_ENOUGH = `(a.birth_date = b.birth_date OR a.family_key IS NULL OR b.family_key IS NULL
  OR (extract(day FROM a.birth_date) = extract(month FROM b.birth_date)
      AND extract(month FROM a.birth_date) = extract(day FROM b.birth_date)))`;

/** What two files may share. */
interface Key {
  readonly table: 'person_key' | 'person';
  readonly column: string;
  /** Of both files, beside the shared key. */
  readonly condition: string;
  /** A way to be reached, which a shelter or an office may have in common with everybody it looks after. */
  readonly contact: boolean;
}

/**
 * The surest first. Each has an index: nobody is compared with everybody. A table is joined with nothing but itself:
 * right after a large import the planner has no figures yet, and guesses other joins badly.
 */
const KEYS: readonly Key[] = [
  { table: 'person_key', column: 'name_key', condition: SAME_YEAR_IS_ENOUGH, contact: false },
  { table: 'person_key', column: 'family_key', condition: 'true', contact: false },
  { table: 'person_key', column: 'email_key', condition: 'true', contact: true },
  {
    table: 'person',
    column: 'phone',
    condition: 'a.merged_into IS NULL AND b.merged_into IS NULL',
    contact: true,
  },
];

/** Which pairs are looked for. */
interface Look {
  readonly which: string;
  /** That few enough have the contact of `a`, in the way that suits the number of people looked at. */
  readonly isOwn: (key: Key) => string;
  readonly kept: string;
  readonly value: unknown;
}

/** Pairs of files that share a key, inside the tenant's transaction; keys that are due are made first. */
@Injectable()
export class DuplicatesRepository {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly keys: DuplicateKeysRepository,
  ) {}

  /** Pairs of the association, or those with someone of a programme; without those somebody told apart. */
  pairs(tx: RequestContext, programmeId: Id | null): Promise<CandidatePair[]> {
    const inProgramme = `($2::uuid IS NULL OR EXISTS (SELECT 1 FROM participation p
      WHERE p.association_id = $1 AND p.programme_id = $2 AND p.person_id IN (pair.one, pair.other)))`;
    const isOwn = ({ table, column }: Key) =>
      `a.${column} IN (SELECT ${column} FROM ${table} WHERE association_id = $1
        GROUP BY ${column} HAVING count(*) <= ${MOST_SHARING})`;
    return this.read(tx, { which: 'b.id > a.id', isOwn, kept: inProgramme, value: programmeId });
  }

  /** Pairs in which one of these persons is `one`. */
  pairsOf(tx: RequestContext, personIds: readonly Id[]): Promise<CandidatePair[]> {
    const isOwn = ({ table, column }: Key) =>
      `(SELECT count(*) FROM ${table} c WHERE c.association_id = $1 AND c.${column} = a.${column}) <= ${MOST_SHARING}`;
    const which = 'b.id <> a.id AND a.id = ANY ($2)';
    return this.read(tx, { which, isOwn, kept: 'true', value: personIds });
  }

  private async read(tx: RequestContext, { which, isOwn, kept, value }: Look): Promise<CandidatePair[]> {
    const shared = KEYS.map((key, place) => {
      const { table, column, condition, contact } = key;
      return `SELECT a.id AS one, b.id AS other, ${place} AS place FROM ${table} a
         JOIN ${table} b ON b.association_id = a.association_id AND b.${column} = a.${column}
        WHERE a.association_id = $1 AND ${which} AND ${condition} ${contact ? `AND ${isOwn(key)}` : ''}`;
    });
    await this.keys.makeDue(tx);
    return this.tenancy.manager(tx).query(
      `WITH pair AS (SELECT one, other FROM (${shared.join(' UNION ALL ')}) pair WHERE ${kept}
           AND NOT EXISTS (SELECT 1 FROM duplicate_dismissal d WHERE d.association_id = $1
             AND d.one_id = least(pair.one, pair.other) AND d.other_id = greatest(pair.one, pair.other))
         GROUP BY one, other ORDER BY min(place), one, other LIMIT ${MOST_PAIRS})
       SELECT ${card('one')} AS one, ${card('other')} AS other FROM pair
         JOIN person a ON a.association_id = $1 AND a.id = pair.one
         JOIN person b ON b.association_id = $1 AND b.id = pair.other`,
      [tx.associationId, value],
    );
  }
}

function card(side: 'one' | 'other'): string {
  const row = side === 'one' ? 'a' : 'b';
  return `json_build_object('id', ${row}.id, 'givenName', ${row}.given_name, 'familyName', ${row}.family_name,
    'birthDate', ${row}.birth_date, 'email', ${row}.email, 'phone', ${row}.phone,
    'communeName', ${row}.commune_name, 'department', ${row}.department, 'createdAt', ${row}.created_at,
    'participations', coalesce((SELECT json_agg(json_build_object('id', p.id, 'programmeId', p.programme_id,
        'role', p.role, 'state', p.state, 'registeredOn', p.registered_on) ORDER BY p.id)
      FROM participation p WHERE p.association_id = $1 AND p.person_id = ${row}.id AND p.folded_into IS NULL), '[]'))`;
}
