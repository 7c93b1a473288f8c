import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, refuse } from '@tdu/kernel';
import { type MatchingWishes, keepableWishes } from '@tdu/people-domain';
import { History, Tenancy } from '@tdu/platform';
import type { ParticipationEntity } from '../entities/participation.entity.js';
import { DuoTiesRegistry } from '../merges/duo-ties.js';
import { displayName } from '../participation-record.js';
import { PeopleRepository } from '../people.repository.js';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Somebody whom a next duo may be wished with. */
export interface WishablePartner {
  readonly id: Id;
  readonly name: string;
}

/** What someone told the team about a next duo: read and written whole. */
@Injectable()
export class MatchingWishesService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly people: PeopleRepository,
    private readonly ties: DuoTiesRegistry,
    private readonly history: History,
  ) {}

  /** The wishes kept for a participation; null when the association has none of that id. */
  async of(ctx: RequestContext, participationId: Id): Promise<ParticipationEntity | null> {
    return this.tenancy.withTenant(ctx, (tx) => this.find(tx, participationId));
  }

  /**
   * Writes all wishes of a participation; the same again changes nothing. Refusals PARTICIPATION_UNKNOWN,
   * PARTNER_UNKNOWN and those of `keepableWishes`.
   */
  set(
    ctx: RequestContext,
    participationId: Id,
    wishes: MatchingWishes,
  ): Promise<Result<ParticipationEntity>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const participation = await this.find(tx, participationId);
      if (!participation) return participationUnknown();
      const kept = keepableWishes(participation, wishes);
      if (!kept.ok) return kept;
      if (!(await this.areKnown(tx, kept.value.wishedPartnerIds))) return partnerUnknown();
      const wishedPartnerIds = [...kept.value.wishedPartnerIds];
      const changed = { ...participation, ...kept.value, wishedPartnerIds, updatedAt: tx.clock.now() };
      await this.people.saveParticipation(tx, changed);
      const subject = { subjectType: 'participation', subjectId: participationId };
      await this.history.append(tx, { ...subject, type: 'matching_wishes.set' });
      return accept(changed);
    });
  }

  /** Those of the duos so far, in every programme, and those already wished; by name. */
  partnersOf(
    ctx: RequestContext,
    { personId, wishedPartnerIds }: Pick<ParticipationEntity, 'personId' | 'wishedPartnerIds'>,
  ): Promise<WishablePartner[]> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const own = (await this.people.participationsOf(tx, personId)).map(({ id }) => id);
      const seats = (await this.ties.duosOf(tx, own)).flatMap((duo) => [
        duo.mentorParticipationId,
        duo.menteeParticipationId,
      ]);
      const met = (await this.people.participationsByIds(tx, seats)).map(({ person }) => person.id);
      const ids = new Set([...met, ...wishedPartnerIds]);
      ids.delete(personId);
      const persons = await this.people.personsByIds(tx, [...ids]);
      const named = persons.map((person) => ({ id: person.id, name: displayName(person) }));
      return named.sort((a, b) => a.name.localeCompare(b.name, 'fr'));
    });
  }

  private async find(tx: RequestContext, id: Id): Promise<ParticipationEntity | null> {
    const [record] = UUID.test(id) ? await this.people.participationsByIds(tx, [id]) : [];
    return record?.participation ?? null;
  }

  private async areKnown(tx: RequestContext, ids: readonly Id[]): Promise<boolean> {
    if (!ids.every((id) => UUID.test(id))) return false;
    return (await this.people.personsByIds(tx, ids)).length === ids.length;
  }
}

function participationUnknown(): Result<never> {
  return refuse(
    'PARTICIPATION_UNKNOWN',
    'Cette personne n’est pas inscrite à ce programme : choisissez-la dans la liste.',
    'participationId',
  );
}

function partnerUnknown(): Result<never> {
  return refuse(
    'PARTNER_UNKNOWN',
    'L’autre personne de l’ancien duo n’est pas connue ici : choisissez-la dans la liste de ses duos.',
    'wishedPartnerIds',
  );
}
