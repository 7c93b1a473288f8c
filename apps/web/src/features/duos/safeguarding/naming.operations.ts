import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

export const SafeguardingPersonsQuery = graphql(`
  query SafeguardingPersons {
    safeguardingPersons {
      userId
      name
      isActive
      programmeId
    }
    programmes {
      id
      name
    }
  }
`);

export const TeamAccountsQuery = graphql(`
  query TeamAccounts($first: Int, $after: String) {
    users(roles: [coordinator, association_admin], first: $first, after: $after) {
      edges {
        node {
          id
          name
          disabledAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const NameSafeguardingPersonMutation = graphql(
  `
    mutation NameSafeguardingPerson($userId: ID!, $programmeId: ID) {
      nameSafeguardingPerson(userId: $userId, programmeId: $programmeId) {
        __typename
        ... on SafeguardingPerson {
          name
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
