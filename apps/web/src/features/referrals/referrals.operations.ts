import { graphql } from '../../shared/graphql/graphql.js';

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

export const ReferPersonMutation = graphql(`
  mutation ReferPerson($input: ReferPersonInput!) {
    referPerson(input: $input) {
      __typename
      ... on OwnReferral {
        name
      }
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);

export const OrganisationsQuery = graphql(`
  query ReferringOrganisations {
    referringOrganisations {
      id
      name
      kindLabel
    }
  }
`);

export const AddOrganisationMutation = graphql(`
  mutation AddReferringOrganisation($input: OrganisationInput!) {
    addReferringOrganisation(input: $input) {
      __typename
      ... on ReferringOrganisation {
        id
        name
      }
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);

export const AttachReferrerMutation = graphql(`
  mutation AttachReferrer($userId: ID!, $organisationId: ID!) {
    attachReferrer(userId: $userId, organisationId: $organisationId) {
      __typename
      ... on ReferringOrganisation {
        name
      }
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);
