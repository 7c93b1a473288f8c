import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import type { DuoEntity } from '../entities/index.js';
import { DuoPartsRepository } from './duo-parts.repository.js';
import type { DuoRecord } from './duo-record.js';
import { DuoRulesReader } from './duo-rules.reader.js';
import { ParticipationsRepository } from './participations.repository.js';
import { toLife } from './to-life.js';

/** Makes whole duos of their rows; the number of statements does not depend on how many there are. */
@Injectable()
export class DuoLoader {
  constructor(
    private readonly parts: DuoPartsRepository,
    private readonly rules: DuoRulesReader,
    private readonly participations: ParticipationsRepository,
  ) {}

  /** The records of these rows, in their order. */
  async whole(tx: RequestContext, rows: readonly DuoEntity[]): Promise<DuoRecord[]> {
    if (rows.length === 0) return [];
    const contents = await this.parts.ofDuos(
      tx,
      rows.map(({ id }) => id),
    );
    const versions = rows.flatMap((row) => [
      row.programmeVersionId,
      row.termsVersionId ?? row.programmeVersionId,
    ]);
    const rules = await this.rules.ofVersions(tx, [...new Set(versions)]);
    return rows.map((row): DuoRecord => {
      const content = known(contents, row.id);
      return {
        id: row.id,
        row,
        ...content,
        rules: known(rules, row.programmeVersionId),
        terms: row.termsVersionId === null ? null : known(rules, row.termsVersionId).charter,
        life: toLife(row, content.parts),
      };
    });
  }

  /** Only who the two are. */
  async pairs(tx: RequestContext, rows: readonly DuoEntity[]) {
    const people = await this.participations.byIds(tx, rows.flatMap(participationIds));
    return rows.map(({ mentorParticipationId, menteeParticipationId }) => ({
      mentorParticipationId,
      menteeParticipationId,
      mentorPersonId: known(people, mentorParticipationId).personId,
      menteePersonId: known(people, menteeParticipationId).personId,
    }));
  }
}

function participationIds(row: DuoEntity): Id[] {
  return [row.mentorParticipationId, row.menteeParticipationId];
}

/** Foreign keys promise that it is there. */
function known<T>(found: ReadonlyMap<Id, T>, id: Id): T {
  const value = found.get(id);
  if (value === undefined) throw new Error(`a duo points at ${id}, which was not read`);
  return value;
}
