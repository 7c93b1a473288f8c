import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

export const DuosToMoveQuery = graphql(`
  query DuosToMove($programmeId: ID!, $state: DuoState!, $first: Int, $after: String) {
    duos(programmeId: $programmeId, state: $state, first: $first, after: $after) {
      edges {
        node {
          id
          versionNumber
          mentor {
            displayName
          }
          mentee {
            displayName
          }
          charter {
            renewal
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

export const CheckMovingDuosQuery = graphql(
  `
    query CheckMovingDuos($programmeVersionId: ID!, $duoIds: [ID!]!) {
      checkMovingDuos(programmeVersionId: $programmeVersionId, duoIds: $duoIds) {
        __typename
        ... on MoveDuosReview {
          findings {
            code
            warning
            message
          }
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const MoveDuosMutation = graphql(
  `
    mutation MoveDuos($programmeVersionId: ID!, $duoIds: [ID!]!, $evenIfLate: Boolean!) {
      moveDuosToVersion(programmeVersionId: $programmeVersionId, duoIds: $duoIds, evenIfLate: $evenIfLate) {
        __typename
        ... on DuosMoved {
          moved
          toSign
          kept
          refused {
            duoId
            message
          }
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
