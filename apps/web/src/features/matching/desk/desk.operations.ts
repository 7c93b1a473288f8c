import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

export const ReviewProposalMutation = graphql(
  `
    mutation ReviewProposal($proposalId: ID!, $reviewed: Boolean!) {
      reviewProposal(proposalId: $proposalId, reviewed: $reviewed) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const LockProposalMutation = graphql(
  `
    mutation LockProposal($proposalId: ID!, $locked: Boolean!) {
      lockProposal(proposalId: $proposalId, locked: $locked) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const ReplaceProposalMutation = graphql(
  `
    mutation ReplaceProposal($proposalId: ID!, $replace: ParticipantRole!, $byParticipationId: ID!) {
      replaceProposal(proposalId: $proposalId, replace: $replace, byParticipationId: $byParticipationId) {
        __typename
        ... on ReplacedProposals {
          withoutCount
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const ForbidPairMutation = graphql(
  `
    mutation ForbidPair($proposalId: ID!, $reason: ForbidReason!, $note: String) {
      forbidPair(proposalId: $proposalId, reason: $reason, note: $note) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const ForbiddenPairsQuery = graphql(`
  query ForbiddenPairs {
    forbiddenPairs {
      id
      reasonLabel
      note
      forbiddenAt
      mentor {
        displayName
      }
      mentee {
        displayName
      }
    }
  }
`);

export const LiftForbiddenPairMutation = graphql(
  `
    mutation LiftForbiddenPair($pairId: ID!) {
      liftForbiddenPair(pairId: $pairId) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const AnswerProposalQuestionMutation = graphql(
  `
    mutation AnswerProposalQuestion($questionId: ID!, $text: String) {
      answerProposalQuestion(questionId: $questionId, text: $text) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
