import { registerEnumType } from '@nestjs/graphql';
import {
  FORBID_REASONS,
  MATCH_RUN_STATES,
  PROPOSAL_ANSWERS,
  PROPOSAL_STATES,
  RELEASE_ADVICES,
  SHARED_FACTS,
} from '@tdu/matching-domain';
import { PROPOSAL_ORDERS } from '../proposals/proposal-order.js';
import { RUN_STEPS } from '../runs/run-steps.js';

/** The words of the domain as GraphQL enums: the same words. */
export const MatchRunStateEnum = enumOf('MatchRunState', MATCH_RUN_STATES, 'How far a match run is');
export const MatchRunStepEnum = enumOf('MatchRunStep', RUN_STEPS, 'What a running match run does');
export const ProposalStateEnum = enumOf('ProposalState', PROPOSAL_STATES, 'How far a proposal is');
export const ProposalOrderEnum = enumOf('ProposalOrder', PROPOSAL_ORDERS, 'Which proposal comes first');
export const ProposalAnswerEnum = enumOf(
  'ProposalAnswer',
  PROPOSAL_ANSWERS,
  'What a person says to a proposal',
);
export const PartVerdictEnum = enumOf(
  'PartVerdict',
  ['for', 'against', 'unknown'],
  'How one criterion speaks about a pair',
);

export const ReleaseAdviceKindEnum = enumOf(
  'ReleaseAdviceKind',
  RELEASE_ADVICES,
  'Whether a draft had better be released now or kept for a better fit',
);

export const ForbidReasonEnum = enumOf('ForbidReason', FORBID_REASONS, 'Why two people are kept apart');
export const SharedFactEnum = enumOf(
  'SharedFact',
  SHARED_FACTS,
  'What one may let the other of a proposal know, besides the given name',
);

function enumOf<K extends string>(name: string, keys: readonly K[], description: string): { [P in K]: P } {
  const values = Object.fromEntries(keys.map((key) => [key, key])) as { [P in K]: P };
  registerEnumType(values, { name, description });
  return values;
}
