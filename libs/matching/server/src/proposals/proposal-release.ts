import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, refuse, today } from '@tdu/kernel';
import { type MatchingSettings, hardRules, matchingSection } from '@tdu/matching-domain';
import type { PoolMember } from '@tdu/people-domain';
import { DomainEvents, History, Tenancy } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import type { ProposalEntity } from '../entities/proposal.entity.js';
import { isId } from '../is-id.js';
import { PoolReader } from '../pool/pool.reader.js';
import { type DraftFilter, ProposalsRepository } from './proposals.repository.js';

/** What a release did. */
export interface Released {
  /** Put to both people. */
  readonly released: readonly Id[];
  /** No longer possible since the run: a place taken, a step undone, a wish changed. */
  readonly withdrawn: readonly Id[];
}

/** Puts drafts to both people, after checking each against the pool as it is now. */
@Injectable()
export class ProposalRelease {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly proposals: ProposalsRepository,
    private readonly pool: PoolReader,
    private readonly programmes: ProgrammesService,
    private readonly history: History,
    private readonly events: DomainEvents,
  ) {}

  /** See ProposalsService.release. */
  release(
    ctx: RequestContext,
    matchRunId: Id,
    { ids, onlyReviewed }: DraftFilter,
  ): Promise<Result<Released>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      await this.proposals.lockReleases(tx);
      const drafts = isId(matchRunId)
        ? await this.proposals.drafts(tx, matchRunId, { ids: ids?.filter(isId), onlyReviewed })
        : [];
      if (drafts.length === 0) return nothingToRelease();
      const { possible, impossible } = await this.sort(tx, drafts);
      const released = await this.move(tx, possible, { state: 'released', releasedAt: tx.clock.now() });
      const withdrawn = await this.move(tx, impossible, { state: 'withdrawn' });
      return released.length + withdrawn.length > 0 ? accept({ released, withdrawn }) : nothingToRelease();
    });
  }

  /** Locked ones, then the best first: when places are short, they get them in this order. */
  private async sort(tx: RequestContext, drafts: readonly ProposalEntity[]) {
    const version = await this.programmes.version(tx, drafts[0].programmeVersionId);
    const settings = readSection(version, matchingSection);
    const pool = await this.pool.read(tx, version.programmeId);
    const people = new Map(pool.map((member) => [member.participationId, { ...member }]));
    const possible: ProposalEntity[] = [];
    const impossible: ProposalEntity[] = [];
    for (const draft of drafts) (takePlaces(tx, draft, people, settings) ? possible : impossible).push(draft);
    return { possible, impossible };
  }

  /** Those that moved: what the team withdrew while the pool was read stays withdrawn. */
  private async move(
    tx: RequestContext,
    proposals: readonly ProposalEntity[],
    change: Pick<ProposalEntity, 'state'> & Partial<ProposalEntity>,
  ): Promise<readonly Id[]> {
    if (proposals.length === 0) return [];
    const drafts = proposals.map(({ id }) => id);
    const moved = await this.proposals.leaveDraft(tx, drafts, change);
    const ids = drafts.filter((id) => moved.has(id));
    const type = `proposal.${change.state}`;
    await this.history.append(tx, ...ids.map((subjectId) => ({ subjectType: 'proposal', subjectId, type })));
    for (const subjectId of ids) this.events.publish(tx, { type, subjectId });
    return ids;
  }
}

/** Takes a place of each side if every hard rule still allows the pair. */
function takePlaces(
  tx: RequestContext,
  { mentorParticipationId, menteeParticipationId, lockedAt }: ProposalEntity,
  people: ReadonlyMap<Id, PoolMember>,
  settings: MatchingSettings,
): boolean {
  const mentor = people.get(mentorParticipationId);
  const mentee = people.get(menteeParticipationId);
  if (!mentor || !mentee) return false;
  // A locked draft holds its two places already.
  for (const person of lockedAt ? [mentor, mentee] : []) person.openDuos -= 1;
  if (hardRules(mentor, mentee, settings, today(tx.clock)).length > 0) return false;
  mentor.openDuos += 1;
  mentee.openDuos += 1;
  return true;
}

function nothingToRelease(): Result<never> {
  return refuse(
    'NOTHING_TO_RELEASE',
    'Aucune proposition à envoyer : celles-ci l’ont déjà été ou ont été retirées. Rechargez la page.',
    'proposalIds',
  );
}
