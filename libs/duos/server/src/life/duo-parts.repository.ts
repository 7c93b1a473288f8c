import { Injectable } from '@nestjs/common';
import type { DuoPeople } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import {
  CharterSignatureEntity,
  DuoExtensionEntity,
  DuoPauseEntity,
  MeetingEntity,
  MeetingPlanEntity,
  ReviewEntity,
} from '../entities/index.js';

/** What hangs on a duo. */
export interface DuoParts {
  readonly signatures: readonly CharterSignatureEntity[];
  readonly pauses: readonly DuoPauseEntity[];
  readonly extensions: readonly DuoExtensionEntity[];
  readonly plans: readonly MeetingPlanEntity[];
  readonly meetings: readonly MeetingEntity[];
  readonly reviews: readonly ReviewEntity[];
}

/** Who the two are, as far as this part needs it. */
interface Couple extends DuoPeople {
  /** Of the mentee. */
  readonly department: string | null;
}

/** All of a duo but its row and its rules. */
export interface DuoContent {
  readonly parts: DuoParts;
  readonly people: DuoPeople;
  readonly department: string | null;
}

/** A row of a part as PostgreSQL writes it in JSON: names of columns, days and instants as text. */
type RawPart = Readonly<Record<string, unknown>>;
type Row = Couple & { readonly id: Id } & Readonly<Record<keyof DuoParts, readonly RawPart[] | null>>;

/** The rows of a table that belong to a duo, as one JSON value. */
const listOf = (table: string) =>
  `(SELECT json_agg(part ORDER BY part.id) FROM ${table} part WHERE part.association_id = $1 AND part.duo_id = d.id)`;

/**
 * Joined with the ids asked for, not compared with them: told of five hundred, the planner reads every duo there is.
 * Of the people part only two columns are needed, for every open duo of every nightly plan: hence the narrow join.
 * From duo to people, one by one (OFFSET 0): in the minutes after a large import, before the database has figures
 * about its tables, every mentor would be joined with every mentee.
 */
const CONTENT_OF_DUOS = `
  SELECT d.id, mentor.person_id AS "mentorPersonId", mentee.person_id AS "menteePersonId", mentee.department,
         ${listOf('charter_signature')} AS signatures, ${listOf('duo_pause')} AS pauses,
         ${listOf('duo_extension')} AS extensions, ${listOf('meeting_plan')} AS plans,
         ${listOf('meeting')} AS meetings, ${listOf('review')} AS reviews
    FROM unnest($2::uuid[]) AS asked (id)
    JOIN duo d ON d.association_id = $1 AND d.id = asked.id
   CROSS JOIN LATERAL (
     SELECT m.person_id FROM participation m
      WHERE m.association_id = $1 AND m.id = d.mentor_participation_id OFFSET 0) mentor
   CROSS JOIN LATERAL (
     SELECT m.person_id, p.department FROM participation m
       JOIN person p ON p.association_id = $1 AND p.id = m.person_id
      WHERE m.association_id = $1 AND m.id = d.mentee_participation_id OFFSET 0) mentee`;

/** Signatures, pauses, extensions, plans, meetings and reviews: read in bulk (one statement, however many duos), written one by one. */
@Injectable()
export class DuoPartsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** What belongs to each of these duos, each list in the order of its making. */
  async ofDuos(tx: RequestContext, duoIds: readonly Id[]): Promise<Map<Id, DuoContent>> {
    const manager = this.tenancy.manager(tx);
    const rows: Row[] = await manager.query(CONTENT_OF_DUOS, [tx.associationId, duoIds]);
    const read = partReader(manager);
    return new Map(
      rows.map(({ id, mentorPersonId, menteePersonId, department, ...lists }) => {
        const parts: DuoParts = {
          signatures: read(CharterSignatureEntity, lists.signatures),
          pauses: read(DuoPauseEntity, lists.pauses),
          extensions: read(DuoExtensionEntity, lists.extensions),
          plans: read(MeetingPlanEntity, lists.plans),
          meetings: read(MeetingEntity, lists.meetings),
          reviews: read(ReviewEntity, lists.reviews),
        };
        return [id, { parts, people: { mentorPersonId, menteePersonId }, department }];
      }),
    );
  }

  async insert<E extends ObjectLiteral>(tx: RequestContext, entity: EntityTarget<E>, row: E): Promise<void> {
    await this.tenancy.manager(tx).insert(entity, row as never);
  }

  async update<E extends ObjectLiteral>(
    tx: RequestContext,
    entity: EntityTarget<E>,
    id: Id,
    change: Partial<E>,
  ) {
    await this.tenancy
      .manager(tx)
      .update(entity, { associationId: tx.associationId, id } as never, change as never);
  }

  async delete<E extends ObjectLiteral>(tx: RequestContext, entity: EntityTarget<E>, id: Id): Promise<void> {
    await this.tenancy.manager(tx).delete(entity, { associationId: tx.associationId, id } as never);
  }
}

/** Reads rows back into entities by what the mapping says of their columns. */
function partReader(manager: EntityManager) {
  return <E extends ObjectLiteral>(entity: EntityTarget<E>, rows: readonly RawPart[] | null): E[] => {
    if (rows === null) return [];
    const columns = manager.connection.getMetadata(entity).columns.map(toColumn);
    return rows.map((row) => Object.fromEntries(columns.map((column) => column(row))) as E);
  };
}

/** Entities hold instants as dates; days, numbers and lists are in JSON what they are in an entity. */
function toColumn({ databaseName, propertyName, type }: EntityMetadata['columns'][number]) {
  return (row: RawPart): [string, unknown] => {
    const value = row[databaseName];
    return [propertyName, type === 'timestamptz' && typeof value === 'string' ? new Date(value) : value];
  };
}
