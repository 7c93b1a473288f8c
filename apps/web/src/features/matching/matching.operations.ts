import { graphql } from '../../shared/graphql/graphql.js';
import { RefusalFields } from '../../shared/graphql/refusal.operations.js';
import { PairFields } from './proposals.operations.js';

export const MatchRunsQuery = graphql(`
  query MatchRuns($programmeId: ID!, $first: Int, $after: String) {
    matchRuns(programmeId: $programmeId, first: $first, after: $after) {
      edges {
        node {
          id
          state
          progress
          runOn
          createdAt
          total
          pairCount
          unmatchedCount
          certificateValid
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const MatchRunQuery = graphql(`
  query MatchRun($id: ID!) {
    matchRun(id: $id) {
      id
      state
      progress
      stepLabel
      runOn
      total
      pairCount
      unmatchedCount
      certificateValid
      error
    }
  }
`);

export const RunProposalsQuery = graphql(
  `
    query RunProposals($id: ID!, $first: Int, $after: String) {
      matchRun(id: $id) {
        id
        proposals(first: $first, after: $after) {
          edges {
            node {
              ...PairFields
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [PairFields],
);

export const RunUnmatchedQuery = graphql(`
  query RunUnmatched($id: ID!, $first: Int, $after: String) {
    matchRun(id: $id) {
      id
      unmatched(first: $first, after: $after) {
        edges {
          node {
            id
            role
            person {
              id
              displayName
            }
            reasons {
              code
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
  }
`);

export const StartMatchRunMutation = graphql(
  `
    mutation StartMatchRun($programmeId: ID!, $waiting: Int) {
      startMatchRun(programmeId: $programmeId, waiting: $waiting) {
        __typename
        ... on MatchRun {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const ReleaseProposalsMutation = graphql(
  `
    mutation ReleaseProposals($matchRunId: ID!, $proposalIds: [ID!], $onlyReviewed: Boolean) {
      releaseProposals(matchRunId: $matchRunId, proposalIds: $proposalIds, onlyReviewed: $onlyReviewed) {
        __typename
        ... on ReleasedProposals {
          count
          withdrawnCount
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const CancelMatchRunMutation = graphql(
  `
    mutation CancelMatchRun($matchRunId: ID!) {
      cancelMatchRun(matchRunId: $matchRunId) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const CancelStudyMutation = graphql(
  `
    mutation CancelStudy($studyId: ID!) {
      cancelStudy(studyId: $studyId) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
