import { graphql } from '../../../shared/graphql/graphql.js';

export const VolunteersQuery = graphql(`
  query Volunteers($programmeId: ID!, $search: String, $first: Int, $after: String) {
    people(
      programmeId: $programmeId
      role: mentor
      state: admitted
      search: $search
      first: $first
      after: $after
    ) {
      edges {
        node {
          id
          name
          communeName
          participations {
            id
            programmeId
            role
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
