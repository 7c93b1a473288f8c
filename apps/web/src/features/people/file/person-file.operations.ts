import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

export const PersonFileQuery = graphql(`
  query PersonFile($participationId: ID!) {
    personFile(participationId: $participationId) {
      participationId
      personId
      programmeId
      role
      name
      facts {
        key
        label
        kind
        required
        choices
        value
      }
    }
  }
`);

export const CorrectPersonFileMutation = graphql(
  `
    mutation CorrectPersonFile($input: FileCorrectionInput!) {
      correctPersonFile(input: $input) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const PersonTimelineQuery = graphql(`
  query PersonTimeline($personId: ID!, $first: Int, $after: String) {
    personTimeline(personId: $personId, first: $first, after: $after) {
      edges {
        node {
          at
          type
          label
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
