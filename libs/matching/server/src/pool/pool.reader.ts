import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import { PeopleService } from '@tdu/people-server';
import { ProposalsRepository } from '../proposals/proposals.repository.js';
import { type DuoPair, PairHistoryRegistry } from './pair-history.js';

/** The pool of a programme as a run sees it: people, the places their duos and proposals take, past partners. */
@Injectable()
export class PoolReader {
  constructor(
    private readonly people: PeopleService,
    private readonly duos: PairHistoryRegistry,
    private readonly proposals: ProposalsRepository,
  ) {}

  /** A consistent picture inside one transaction. */
  async read(tx: RequestContext, programmeId: Id): Promise<PoolMember[]> {
    const pool = await this.people.pool(tx, programmeId);
    const holding = [
      ...(await this.duos.openPairs(tx, programmeId)),
      ...(await this.proposals.holdingPlaces(tx, programmeId)),
    ];
    const past = [...(await this.duos.pastPairs(tx)), ...(await this.proposals.declined(tx))];
    const taken = countPlaces(holding);
    const partners = partnersOf(past);
    return pool.map((member) => ({
      ...member,
      openDuos: taken.get(member.participationId) ?? 0,
      pastPartnerIds: [...(partners.get(member.personId) ?? [])].sort(),
    }));
  }
}

function countPlaces(pairs: readonly Pick<DuoPair, 'mentorParticipationId' | 'menteeParticipationId'>[]) {
  const taken = new Map<Id, number>();
  for (const { mentorParticipationId, menteeParticipationId } of pairs) {
    for (const id of [mentorParticipationId, menteeParticipationId]) taken.set(id, (taken.get(id) ?? 0) + 1);
  }
  return taken;
}

function partnersOf(pairs: readonly Pick<DuoPair, 'mentorPersonId' | 'menteePersonId'>[]): Map<Id, Set<Id>> {
  const partners = new Map<Id, Set<Id>>();
  const add = (one: Id, other: Id) => partners.set(one, (partners.get(one) ?? new Set()).add(other));
  for (const { mentorPersonId, menteePersonId } of pairs) {
    add(mentorPersonId, menteePersonId);
    add(menteePersonId, mentorPersonId);
  }
  return partners;
}
