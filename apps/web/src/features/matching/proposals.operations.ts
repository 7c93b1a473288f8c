import { graphql } from '../../shared/graphql/graphql.js';

export const ProposalsQuery = graphql(`
  query Proposals($programmeId: ID!, $state: ProposalState, $first: Int, $after: String) {
    proposals(programmeId: $programmeId, state: $state, first: $first, after: $after) {
      edges {
        node {
          id
          matchRunId
          state
          score
          reviewedAt
          lockedAt
          mentor {
            id
            displayName
          }
          mentee {
            id
            displayName
          }
          mentorFacts {
            fact
            label
            value
          }
          menteeFacts {
            fact
            label
            value
          }
          commonGround {
            criterion
            label
            sentence
          }
          summary
          releaseAdvice {
            advice
            code
            reason
          }
          explanation {
            criterion
            label
            points
            maxPoints
            sentence
          }
          releasedAt
          mentorAnswer
          menteeAnswer
          mentorReason
          menteeReason
          questionsAsked {
            id
            side
            text
            askedAt
            answer
            answeredAt
          }
        }
      }
      totalCount
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
      commonGround {
        criterion
        label
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
