import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import { CharterSignatureEntity, DuoPauseEntity, MeetingEntity, ReviewEntity } from '../entities/index.js';

/** What hangs on a duo. */
export interface DuoParts {
  readonly signatures: readonly CharterSignatureEntity[];
  readonly pauses: readonly DuoPauseEntity[];
  readonly meetings: readonly MeetingEntity[];
  readonly reviews: readonly ReviewEntity[];
}

/** A row of a part as PostgreSQL writes it in JSON: names of columns, days and instants as text. */
type RawPart = Readonly<Record<string, unknown>>;
type Row = { readonly id: Id } & Readonly<Record<keyof DuoParts, readonly RawPart[] | null>>;

/** The rows of a table that belong to a duo, as one JSON value. */
const listOf = (table: string) =>
  `(SELECT json_agg(part ORDER BY part.id) FROM ${table} part WHERE part.association_id = $1 AND part.duo_id = d.id)`;

const PARTS_OF_DUOS = `
  SELECT d.id, ${listOf('charter_signature')} AS signatures, ${listOf('duo_pause')} AS pauses,
         ${listOf('meeting')} AS meetings, ${listOf('review')} AS reviews
    FROM unnest($2::uuid[]) AS d(id)`;

/** Signatures, pauses, meetings and reviews: read in bulk (one statement, however many duos), written one by one. */
@Injectable()
export class DuoPartsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** The parts of each of these duos, each list in the order of its making. */
  async ofDuos(tx: RequestContext, duoIds: readonly Id[]): Promise<Map<Id, DuoParts>> {
    const manager = this.tenancy.manager(tx);
    const rows: Row[] = await manager.query(PARTS_OF_DUOS, [tx.associationId, duoIds]);
    const read = partReader(manager);
    return new Map(
      rows.map(({ id, signatures, pauses, meetings, reviews }) => [
        id,
        {
          signatures: read(CharterSignatureEntity, signatures),
          pauses: read(DuoPauseEntity, pauses),
          meetings: read(MeetingEntity, meetings),
          reviews: read(ReviewEntity, reviews),
        },
      ]),
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

  async deletePause(tx: RequestContext, id: Id): Promise<void> {
    await this.tenancy.manager(tx).delete(DuoPauseEntity, { associationId: tx.associationId, id });
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
