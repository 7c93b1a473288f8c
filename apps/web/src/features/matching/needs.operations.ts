import { graphql } from '../../shared/graphql/graphql.js';
import { RefusalFields } from '../../shared/graphql/refusal.operations.js';

export const PoolStudyQuery = graphql(`
  query PoolStudy($programmeId: ID!) {
    poolStudy(programmeId: $programmeId) {
      id
      state
      progress
      runOn
      error
      mentees {
        waiting
        stuck
        crowded
        briefs {
          sentence
          serves
        }
      }
      mentors {
        waiting
        stuck
        crowded
        briefs {
          sentence
          serves
        }
      }
    }
  }
`);

export const StuckPeopleQuery = graphql(`
  query StuckPeople($programmeId: ID!, $role: ParticipantRole!, $first: Int, $after: String) {
    poolStudy(programmeId: $programmeId) {
      id
      stuckPeople(role: $role, first: $first, after: $after) {
        edges {
          node {
            id
            person {
              id
              displayName
            }
            relaxationCount
            relaxations {
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

export const StudyPoolMutation = graphql(
  `
    mutation StudyPool($programmeId: ID!) {
      studyPool(programmeId: $programmeId) {
        __typename
        ... on PoolStudy {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
