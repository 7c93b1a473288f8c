import { graphql } from '../../shared/graphql/graphql.js';
import { RefusalFields } from '../../shared/graphql/refusal.operations.js';

/** What is read of a pair, on the desk of a run and in the list of all. */
export const PairFields = graphql(`
  fragment PairFields on Proposal {
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
  }
`);

export const ProposalsQuery = graphql(
  `
    query Proposals($programmeId: ID!, $state: ProposalState, $first: Int, $after: String) {
      proposals(programmeId: $programmeId, state: $state, first: $first, after: $after) {
        edges {
          node {
            ...PairFields
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
  `,
  [PairFields],
);

export const AnswerProposalMutation = graphql(
  `
    mutation AnswerProposal(
      $proposalId: ID!
      $side: ParticipantRole
      $answer: ProposalAnswer!
      $reason: String
    ) {
      answerProposal(proposalId: $proposalId, side: $side, answer: $answer, reason: $reason) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const WithdrawProposalMutation = graphql(
  `
    mutation WithdrawProposal($proposalId: ID!) {
      withdrawProposal(proposalId: $proposalId) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
