import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, newId, refuse, today } from '@tdu/kernel';
import {
  type Alternative,
  type MatchingSettings,
  type Replacement,
  explain,
  hardRules,
  matchingSection,
  notDraft,
  proposalUnknown,
  replaceBy,
} from '@tdu/matching-domain';
import type { ParticipantRole, PoolMember } from '@tdu/people-domain';
import { History, Tenancy } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import { AlternativesService } from '../alternatives/alternatives.service.js';
import type { ProposalEntity } from '../entities/proposal.entity.js';
import { isId } from '../is-id.js';
import { PoolReader } from '../pool/pool.reader.js';
import { ProposalsRepository } from './proposals.repository.js';

export interface ReplaceProposalInput {
  readonly proposalId: Id;
  /** Whose partner changes stays; the other side is replaced by this participation. */
  readonly replace: ParticipantRole;
  readonly byParticipationId: Id;
}

/** What a replacement did, with what it costs the others. */
export interface Replaced {
  /** The chosen pair first, then those that others changed to. */
  readonly proposals: readonly ProposalEntity[];
  readonly alternative: Alternative;
  /** Mentees left without a draft. */
  readonly without: readonly Id[];
}

/** Puts another choice in place of a draft: the others of the run move as the best remaining assignment has them. */
@Injectable()
export class DraftReplacementService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly proposals: ProposalsRepository,
    private readonly alternatives: AlternativesService,
    private readonly pool: PoolReader,
    private readonly programmes: ProgrammesService,
    private readonly history: History,
  ) {}

  /**
   * Replaces one side of a draft by an alternative of its run. Refusals PROPOSAL_UNKNOWN, PROPOSAL_NOT_DRAFT,
   * NOT_AN_ALTERNATIVE, PAIR_NO_LONGER_POSSIBLE, those of `KeptRuns.ask` and of `replaceBy`; a refusal writes
   * nothing.
   */
  async replace(ctx: RequestContext, input: ReplaceProposalInput): Promise<Result<Replaced>> {
    const known = isId(input.proposalId) ? await this.read(ctx, input.proposalId) : null;
    if (!known) return proposalUnknown();
    if (known.state !== 'draft') return notDraft();
    const chosen = await this.chosen(ctx, known, input);
    if (!chosen.ok) return chosen;
    const alternative = chosen.value;
    if (!alternative) return notAnAlternative();
    return this.tenancy.withTenant(ctx, async (tx) => {
      await this.proposals.lockReleases(tx);
      const ofRun = await this.proposals.ofMentees(
        tx,
        known.matchRunId,
        alternative.changes.map(({ menteeParticipationId }) => menteeParticipationId),
      );
      if (!ofRun.some(({ id }) => id === known.id)) return notDraft();
      const plan = replaceBy(alternative, ofRun);
      if (!plan.ok) return plan;
      const drafts = await this.drafts(tx, known, plan.value);
      if (!drafts) return noLongerPossible();
      await this.write(tx, plan.value, drafts);
      return accept({ proposals: drafts, alternative, without: plan.value.without });
    });
  }

  private read(ctx: RequestContext, id: Id): Promise<ProposalEntity | null> {
    return this.tenancy.withTenant(ctx, (tx) => this.proposals.byId(tx, id));
  }

  /** Asked outside the transaction: the answer comes from a thread that holds the run. */
  private chosen(
    ctx: RequestContext,
    { matchRunId, mentorParticipationId, menteeParticipationId }: ProposalEntity,
    { replace, byParticipationId }: ReplaceProposalInput,
  ): Promise<Result<Alternative | undefined>> {
    const kept =
      replace === 'mentor'
        ? ({ role: 'mentee', participationId: menteeParticipationId } as const)
        : ({ role: 'mentor', participationId: mentorParticipationId } as const);
    return this.alternatives.one(ctx, matchRunId, kept, byParticipationId);
  }

  /** The pairs as drafts of the same run; undefined when a hard rule forbids one of them by now. */
  private async drafts(
    tx: RequestContext,
    former: ProposalEntity,
    { drafted }: Replacement,
  ): Promise<ProposalEntity[] | undefined> {
    const version = await this.programmes.version(tx, former.programmeVersionId);
    const settings = readSection(version, matchingSection);
    const pool = await this.pool.read(tx, version.programmeId);
    const people = new Map(pool.map((member) => [member.participationId, member]));
    const drafts = drafted.map(({ mentorParticipationId, menteeParticipationId }) =>
      draftOf(tx, former, people.get(mentorParticipationId), people.get(menteeParticipationId), settings),
    );
    return drafts.every((draft) => draft !== undefined) ? drafts : undefined;
  }

  private async write(tx: RequestContext, { withdrawn }: Replacement, drafts: readonly ProposalEntity[]) {
    await this.proposals.update(tx, withdrawn, { state: 'withdrawn', lockedAt: null });
    await this.proposals.insert(tx, drafts);
    const entry = (subjectId: Id, type: string) => ({ subjectType: 'proposal', subjectId, type });
    await this.history.append(
      tx,
      ...withdrawn.map((id) => entry(id, 'proposal.replaced')),
      ...drafts.map(({ id }) => entry(id, 'proposal.drafted')),
    );
  }
}

function draftOf(
  tx: RequestContext,
  { matchRunId, programmeVersionId }: ProposalEntity,
  mentor: PoolMember | undefined,
  mentee: PoolMember | undefined,
  settings: MatchingSettings,
): ProposalEntity | undefined {
  const day = today(tx.clock);
  if (!mentor || !mentee || hardRules(mentor, mentee, settings, day).length > 0) return undefined;
  const explanation = explain(mentor, mentee, settings, day);
  return {
    ...UNANSWERED,
    associationId: tx.associationId,
    id: newId(),
    matchRunId,
    programmeVersionId,
    mentorParticipationId: mentor.participationId,
    menteeParticipationId: mentee.participationId,
    score: explanation.score,
    explanation,
    createdAt: tx.clock.now(),
  };
}

const UNANSWERED = {
  state: 'draft' as const,
  mentorAnswer: null,
  mentorAnsweredAt: null,
  mentorReason: null,
  menteeAnswer: null,
  menteeAnsweredAt: null,
  menteeReason: null,
  reviewedAt: null,
  lockedAt: null,
  releasedAt: null,
};

function notAnAlternative(): Result<never> {
  return refuse(
    'NOT_AN_ALTERNATIVE',
    'Cette personne n’est pas parmi les choix possibles de la simulation : choisissez dans la liste des alternatives.',
    'byParticipationId',
  );
}

function noLongerPossible(): Result<never> {
  return refuse(
    'PAIR_NO_LONGER_POSSIBLE',
    'Depuis la simulation, un de ces duos n’est plus possible (place prise, dossier, souhait) : relancez une simulation.',
    'byParticipationId',
  );
}
