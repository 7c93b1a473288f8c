import { graphql } from '../../shared/graphql/graphql.js';
import { RefusalFields } from '../../shared/graphql/refusal.operations.js';

export const BalancePreviewQuery = graphql(`
  query BalancePreview($programmeId: ID!) {
    balancePreview(programmeId: $programmeId) {
      id
      state
      progress
      runOn
      error
      positions {
        waiting
        duos
        quality
        meanScore
        gainedCount
        lostCount
        movedCount
        waitingMatched {
          count
          mean
          p90
        }
        waitingLeft {
          count
          mean
          p90
        }
        gained {
          id
          displayName
        }
        lost {
          id
          displayName
        }
        floors {
          role
          by
          key
          people
          least
          matched
          before
          points
          achieved
        }
      }
    }
  }
`);

export const PreviewBalanceMutation = graphql(
  `
    mutation PreviewBalance($programmeId: ID!, $steps: [Int!]!) {
      previewBalance(programmeId: $programmeId, steps: $steps) {
        __typename
        ... on BalancePreview {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
