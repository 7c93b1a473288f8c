import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

/** A file as it stands beside another. */
export const ComparedFile = graphql(`
  fragment ComparedFile on PersonCard {
    id
    givenName
    familyName
    birthDate
    email
    phone
    communeName
    department
    participations {
      id
      role
      state
      registeredOn
    }
  }
`);

export const DuplicateCandidatesQuery = graphql(
  `
    query DuplicateCandidates($programmeId: ID, $first: Int, $after: String) {
      duplicateCandidates(programmeId: $programmeId, first: $first, after: $after) {
        totalCount
        edges {
          node {
            because
            one {
              ...ComparedFile
            }
            other {
              ...ComparedFile
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ComparedFile],
);

export const PersonMergesQuery = graphql(`
  query PersonMerges($first: Int, $after: String) {
    personMerges(first: $first, after: $after) {
      edges {
        node {
          id
          keptName
          absorbedName
          mergedAt
          undoneAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const MergePersonsMutation = graphql(
  `
    mutation MergePersons($input: MergePersonsInput!) {
      mergePersons(input: $input) {
        __typename
        ... on PersonMerge {
          id
          keptName
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const UndoMergeMutation = graphql(
  `
    mutation UndoMerge($mergeId: ID!) {
      undoMerge(mergeId: $mergeId) {
        __typename
        ... on PersonMerge {
          keptName
          absorbedName
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const DismissDuplicateMutation = graphql(
  `
    mutation DismissDuplicate($input: DismissDuplicateInput!) {
      dismissDuplicate(input: $input) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
