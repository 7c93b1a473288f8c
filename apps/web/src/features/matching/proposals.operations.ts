import { graphql } from '../../shared/graphql/graphql.js';

export const ProposalsQuery = graphql(`
  query Proposals($programmeId: ID!, $state: ProposalState, $first: Int, $after: String) {
    proposals(programmeId: $programmeId, state: $state, first: $first, after: $after) {
      edges {
        node {
          id
          state
          score
          releasedAt
          mentorAnswer
          menteeAnswer
          mentorReason
          menteeReason
          mentor {
            id
            displayName
          }
          mentee {
            id
            displayName
          }
          explanation {
            criterion
            label
            points
            maxPoints
            sentence
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const MyProposalsQuery = graphql(`
  query MyProposals {
    myProposals {
      id
      state
      mentorAnswer
      menteeAnswer
      mentor {
        id
        displayName
      }
      mentee {
        id
        displayName
      }
      explanation {
        criterion
        label
        points
        maxPoints
        sentence
      }
    }
  }
`);

export const AnswerProposalMutation = graphql(`
  mutation AnswerProposal(
    $proposalId: ID!
    $side: ParticipantRole
    $answer: ProposalAnswer!
    $reason: String
  ) {
    answerProposal(proposalId: $proposalId, side: $side, answer: $answer, reason: $reason) {
      __typename
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);

export const WithdrawProposalMutation = graphql(`
  mutation WithdrawProposal($proposalId: ID!) {
    withdrawProposal(proposalId: $proposalId) {
      __typename
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);
