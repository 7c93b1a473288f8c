import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import { PeopleService } from '@tdu/people-server';
import { ForbiddenPairsRepository } from '../proposals/forbidden-pairs.repository.js';
import { ProposalsRepository } from '../proposals/proposals.repository.js';
import { type DuoPair, PairHistoryRegistry } from './pair-history.js';

/** Some people of a pool. */
export interface PoolPage {
  readonly members: readonly PoolMember[];
  /** The share (0–1) of the pool that has been read with them. */
  readonly share: number;
}

/** Those of a release, and of small pools, are read at once. */
const ALL_AT_ONCE = 2_000;

/** The pool of a programme as a run sees it: people, the places their duos and proposals take, past partners. */
@Injectable()
export class PoolReader {
  constructor(
    private readonly people: PeopleService,
    private readonly duos: PairHistoryRegistry,
    private readonly proposals: ProposalsRepository,
    private readonly forbidden: ForbiddenPairsRepository,
  ) {}

  /** Everybody, in the order of participations. */
  async read(tx: RequestContext, programmeId: Id): Promise<PoolMember[]> {
    const pool: PoolMember[] = [];
    for await (const { members } of this.pages(tx, programmeId, ALL_AT_ONCE)) pool.push(...members);
    return pool;
  }

  /** The same by pages of `size` people; one picture only inside a snapshot transaction. */
  async *pages(tx: RequestContext, programmeId: Id, size: number): AsyncGenerator<PoolPage> {
    const taken = countPlaces([
      ...(await this.duos.openPairs(tx, programmeId)),
      ...(await this.proposals.holdingPlaces(tx, programmeId)),
    ]);
    const partners = partnersOf([...(await this.duos.pastPairs(tx)), ...(await this.proposals.declined(tx))]);
    const apart = partnersOf(await this.forbidden.running(tx));
    const heldBack = await this.duos.heldBack(tx);
    const all = await this.people.poolSize(tx, programmeId);
    let read = 0;
    for await (const page of this.people.poolPages(tx, programmeId, size)) {
      read += page.length;
      const free = page.filter(({ participationId }) => !heldBack.has(participationId));
      const members = free.map((member) => ({
        ...member,
        openDuos: taken.get(member.participationId) ?? 0,
        pastPartnerIds: [...(partners.get(member.personId) ?? [])].sort(),
        ...forbiddenOf(apart.get(member.personId)),
      }));
      yield { members, share: read / Math.max(read, all) };
    }
  }
}

function countPlaces(pairs: readonly Pick<DuoPair, 'mentorParticipationId' | 'menteeParticipationId'>[]) {
  const taken = new Map<Id, number>();
  for (const { mentorParticipationId, menteeParticipationId } of pairs) {
    for (const id of [mentorParticipationId, menteeParticipationId]) taken.set(id, (taken.get(id) ?? 0) + 1);
  }
  return taken;
}

/** Left out for the many whom nobody keeps apart: what a run keeps stays as short as it was. */
function forbiddenOf(ids: ReadonlySet<Id> | undefined): Pick<PoolMember, 'forbiddenPartnerIds'> {
  return ids ? { forbiddenPartnerIds: [...ids].sort() } : {};
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
