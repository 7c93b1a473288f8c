import { graphql } from '../../../shared/graphql/graphql.js';

export const PoolViewQuery = graphql(`
  query PoolView(
    $programmeId: ID!
    $role: ParticipantRole!
    $filter: PoolFilterInput
    $order: PoolOrder!
    $first: Int
    $after: String
  ) {
    poolView(
      programmeId: $programmeId
      role: $role
      filter: $filter
      order: $order
      first: $first
      after: $after
    ) {
      totalCount
      edges {
        node {
          participationId
          name
          communeName
          waitingDays
          openSteps
          places
          openDuos
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
