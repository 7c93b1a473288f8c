import { graphql } from '../../shared/graphql/graphql.js';
import { RefusalFields } from '../../shared/graphql/refusal.operations.js';

export const MyReferralsQuery = graphql(`
  query MyReferrals($first: Int, $after: String) {
    myReferrals(first: $first, after: $after) {
      edges {
        node {
          id
          name
          referredOn
          state
          stateLabel
          outcomeLabel
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ReferPersonMutation = graphql(
  `
    mutation ReferPerson($input: ReferPersonInput!) {
      referPerson(input: $input) {
        __typename
        ... on OwnReferral {
          name
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const OrganisationsQuery = graphql(`
  query ReferringOrganisations {
    referringOrganisations {
      id
      name
      kindLabel
    }
  }
`);

export const AddOrganisationMutation = graphql(
  `
    mutation AddReferringOrganisation($input: OrganisationInput!) {
      addReferringOrganisation(input: $input) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const ReferrerAccountsQuery = graphql(`
  query ReferrerAccounts($first: Int, $after: String) {
    users(roles: [referrer], first: $first, after: $after) {
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

export const AttachReferrerMutation = graphql(
  `
    mutation AttachReferrer($userId: ID!, $organisationId: ID!) {
      attachReferrer(userId: $userId, organisationId: $organisationId) {
        __typename
        ... on ReferringOrganisation {
          name
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
