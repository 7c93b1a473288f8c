import { type Result, accept, refuse } from '@tdu/kernel';
import type { ProposalState } from './proposal-life.js';

const LONGEST = 1000;

/**
 * Whether somebody may ask the team before answering: « j’aimerais en savoir plus ». The proposal stays open, and does
 * not lapse while the question waits. Words are never needed. Refusals PROPOSAL_NOT_WAITING, QUESTION_TOO_LONG.
 */
export function keepableQuestion(
  state: ProposalState,
  text: string | null | undefined,
): Result<string | null> {
  if (state !== 'released') {
    return refuse(
      'PROPOSAL_NOT_WAITING',
      'Cette proposition n’attend plus de réponse : votre coordinateur·rice peut vous en parler.',
      'proposalId',
    );
  }
  return words(text);
}

/** The team's answer, as it is kept; a call needs no words. */
export function keepableReply(text: string | null | undefined): Result<string | null> {
  return words(text);
}

function words(text: string | null | undefined): Result<string | null> {
  const kept = text?.trim() || null;
  if (kept === null || kept.length <= LONGEST) return accept(kept);
  return refuse('QUESTION_TOO_LONG', `Ce texte dépasse ${LONGEST} caractères : raccourcissez-le.`, 'text');
}
