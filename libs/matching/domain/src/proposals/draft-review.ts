import { type Id, type Result, accept, refuse } from '@tdu/kernel';
import type { Alternative } from '../alternatives/alternatives.js';
import type { ProposalState } from './proposal-life.js';

/** A draft as far as its review goes. */
export interface ReviewState {
  readonly state: ProposalState;
  /** When the team said that it may go out. */
  readonly reviewedAt: Date | null;
  /** Since when it is kept whatever later runs find. */
  readonly lockedAt: Date | null;
}

/** Marks a draft as reviewed, or takes that back. The same again changes nothing. Refusal PROPOSAL_NOT_DRAFT. */
export function reviewDraft<P extends ReviewState>(proposal: P, reviewed: boolean, at: Date): Result<P> {
  return mark(proposal, 'reviewedAt', reviewed, at);
}

/**
 * Locks a draft: later runs leave the pair and both of its places alone until it is unlocked or released. Unlocked, it
 * is a draft like any other. The same again changes nothing. Refusal PROPOSAL_NOT_DRAFT.
 */
export function lockDraft<P extends ReviewState>(proposal: P, locked: boolean, at: Date): Result<P> {
  return mark(proposal, 'lockedAt', locked, at);
}

function mark<P extends ReviewState>(
  proposal: P,
  field: 'reviewedAt' | 'lockedAt',
  on: boolean,
  at: Date,
): Result<P> {
  if (proposal.state !== 'draft') return notDraft();
  if ((proposal[field] !== null) === on) return accept(proposal);
  return accept({ ...proposal, [field]: on ? at : null });
}

/** A draft of a run, as far as another choice may move it. */
export interface ChoosableDraft extends ReviewState {
  readonly id: Id;
  readonly menteeParticipationId: Id;
}

/** What another choice makes of the drafts of its run. */
export interface Replacement {
  /** Drafts that give way. */
  readonly withdrawn: readonly Id[];
  /** Pairs to draft instead: the chosen one first, then those that the others change to. */
  readonly drafted: readonly { readonly menteeParticipationId: Id; readonly mentorParticipationId: Id }[];
  /** Mentees left without a draft. */
  readonly without: readonly Id[];
}

/**
 * What choosing an alternative does to a run's drafts: each mentee whose mentor changes loses the draft there was and
 * gets the pair that the best remaining assignment gives, or none. `drafts` are the run's proposals of those mentees
 * that are not withdrawn. Refusals ALTERNATIVE_OUTDATED, where one of them has left the draft state, or was never of
 * the drafts the cost was counted on; DRAFT_LOCKED, where one of them is locked, the replaced one included.
 */
export function replaceBy(
  { changes, menteeParticipationId: chosen }: Pick<Alternative, 'changes' | 'menteeParticipationId'>,
  drafts: readonly ChoosableDraft[],
): Result<Replacement> {
  const of = new Map(drafts.map((draft) => [draft.menteeParticipationId, draft]));
  for (const { menteeParticipationId, from } of changes) {
    const draft = of.get(menteeParticipationId);
    if ((draft === undefined) !== (from === null) || (draft && draft.state !== 'draft')) return outdated();
    if (draft?.lockedAt) return lockedDraft();
  }
  const chosenFirst = [...changes].sort(
    (a, b) => Number(b.menteeParticipationId === chosen) - Number(a.menteeParticipationId === chosen),
  );
  return accept({
    withdrawn: drafts.map(({ id }) => id),
    drafted: chosenFirst.flatMap(({ menteeParticipationId, to }) =>
      to === null ? [] : [{ menteeParticipationId, mentorParticipationId: to }],
    ),
    without: changes.filter(({ to }) => to === null).map((change) => change.menteeParticipationId),
  });
}

/** The refusal for a proposal that is no draft any more. */
export function notDraft(): Result<never> {
  return refuse(
    'PROPOSAL_NOT_DRAFT',
    'Cette proposition n’est plus un brouillon : elle a été envoyée ou retirée. Rechargez la liste.',
    'proposalId',
  );
}

function outdated(): Result<never> {
  return refuse(
    'ALTERNATIVE_OUTDATED',
    'Depuis la simulation, une des personnes que ce choix déplacerait a reçu sa proposition ou a changé de duo : relancez une simulation, puis choisissez.',
    'proposalId',
  );
}

function lockedDraft(): Result<never> {
  return refuse(
    'DRAFT_LOCKED',
    'Ce choix déplacerait une proposition verrouillée : déverrouillez-la d’abord, ou choisissez une autre personne.',
    'proposalId',
  );
}
