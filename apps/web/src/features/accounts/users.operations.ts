import { graphql } from '../../shared/graphql/graphql.js';
import { RefusalFields } from '../../shared/graphql/refusal.operations.js';

export const UsersQuery = graphql(`
  query Users($first: Int, $after: String) {
    users(first: $first, after: $after) {
      edges {
        node {
          id
          name
          email
          roles
          roleLabels
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

export const InviteUserMutation = graphql(
  `
    mutation InviteUser($input: InviteUserInput!) {
      inviteUser(input: $input) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const DisableUserMutation = graphql(
  `
    mutation DisableUser($userId: ID!) {
      disableUser(userId: $userId) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
