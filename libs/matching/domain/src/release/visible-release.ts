import type { Actor } from '@tdu/kernel';
import { reviewsProposals } from '../proposals/policies.js';
import type { ProposalState } from '../proposals/proposal-life.js';
import { ANNOUNCE_ALL } from './advise-release.js';
import type { ReleaseDecision } from './decide-release.js';

/** What is advised for a proposal, for those who release: null once it is no draft, and for everyone else. */
export function visibleRelease(
  actor: Actor,
  { state, explanation }: { state: ProposalState; explanation: { release?: ReleaseDecision } },
): ReleaseDecision | null {
  if (state !== 'draft' || !reviewsProposals(actor)) return null;
  return explanation.release ?? ANNOUNCE_ALL;
}
