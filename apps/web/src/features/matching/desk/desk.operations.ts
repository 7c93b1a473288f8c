import { graphql } from '../../../shared/graphql/graphql.js';

export const ReviewProposalMutation = graphql(`
  mutation ReviewProposal($proposalId: ID!, $reviewed: Boolean!) {
    reviewProposal(proposalId: $proposalId, reviewed: $reviewed) {
      __typename
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);

export const LockProposalMutation = graphql(`
  mutation LockProposal($proposalId: ID!, $locked: Boolean!) {
    lockProposal(proposalId: $proposalId, locked: $locked) {
      __typename
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);

export const ReplaceProposalMutation = graphql(`
  mutation ReplaceProposal($proposalId: ID!, $replace: ParticipantRole!, $byParticipationId: ID!) {
    replaceProposal(proposalId: $proposalId, replace: $replace, byParticipationId: $byParticipationId) {
      __typename
      ... on ReplacedProposals {
        withoutCount
        proposals {
          id
          mentor {
            displayName
          }
          mentee {
            displayName
          }
        }
      }
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);

export const ForbidPairMutation = graphql(`
  mutation ForbidPair($proposalId: ID!, $reason: ForbidReason!, $note: String) {
    forbidPair(proposalId: $proposalId, reason: $reason, note: $note) {
      __typename
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);

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

export const LiftForbiddenPairMutation = graphql(`
  mutation LiftForbiddenPair($pairId: ID!) {
    liftForbiddenPair(pairId: $pairId) {
      __typename
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);

export const AnswerProposalQuestionMutation = graphql(`
  mutation AnswerProposalQuestion($questionId: ID!, $text: String) {
    answerProposalQuestion(questionId: $questionId, text: $text) {
      __typename
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);
