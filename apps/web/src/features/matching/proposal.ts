import type { ResultOf } from '../../shared/graphql/graphql.js';
import type { Tone } from '../../shared/ui/tone.js';
import type { PairFields, ProposalsQuery } from './proposals.operations.js';

export type Proposal = ResultOf<typeof ProposalsQuery>['proposals']['edges'][number]['node'];
export type RunProposal = ResultOf<typeof PairFields>;
export type ExplanationPart = RunProposal['explanation'][number];
export type Side = 'mentor' | 'mentee';

export const PROPOSAL_STATES: Record<RunProposal['state'], { label: string; tone: Tone }> = {
  draft: { label: 'À relire', tone: 'neutral' },
  released: { label: 'Attend les réponses', tone: 'accent' },
  accepted: { label: 'Acceptée par les deux', tone: 'good' },
  declined: { label: 'Déclinée', tone: 'bad' },
  withdrawn: { label: 'Retirée', tone: 'neutral' },
  expired: { label: 'Expirée', tone: 'warn' },
  formed: { label: 'Duo formé', tone: 'good' },
};

/** Whether the parts add up to the score: shown under each explanation, so it is checked where it is shown. */
export function addsUp(score: number | null, parts: readonly Pick<ExplanationPart, 'points'>[]): boolean {
  return parts.reduce((sum, { points }) => sum + points, 0) === score;
}

/** Parts worth showing in a bar, in the order of the list under it, which keeps them all. */
export function barParts<Part extends Pick<ExplanationPart, 'points'>>(parts: readonly Part[]): Part[] {
  return parts.filter(({ points }) => points > 0);
}

/** Sides that have not answered a released proposal. */
export function waitingSides(proposal: Pick<Proposal, 'state' | 'mentorAnswer' | 'menteeAnswer'>): Side[] {
  if (proposal.state !== 'released') return [];
  const sides: Side[] = [];
  if (!proposal.mentorAnswer) sides.push('mentor');
  if (!proposal.menteeAnswer) sides.push('mentee');
  return sides;
}

/** What one side answered, and why. */
export function answerOf(proposal: Proposal, side: Side) {
  return side === 'mentor'
    ? { answer: proposal.mentorAnswer, reason: proposal.mentorReason }
    : { answer: proposal.menteeAnswer, reason: proposal.menteeReason };
}
