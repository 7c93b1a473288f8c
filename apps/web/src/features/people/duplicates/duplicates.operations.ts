import { graphql } from '../../../shared/graphql/graphql.js';

export const DuplicateCandidatesQuery = graphql(`
  query DuplicateCandidates($programmeId: ID, $first: Int, $after: String) {
    duplicateCandidates(programmeId: $programmeId, first: $first, after: $after) {
      totalCount
      edges {
        node {
          because
          one {
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
          other {
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
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const PersonMergesQuery = graphql(`
  query PersonMerges($first: Int, $after: String) {
    personMerges(first: $first, after: $after) {
      edges {
        node {
          id
          keptName
          absorbedName
          changes
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

export const MergePersonsMutation = graphql(`
  mutation MergePersons($input: MergePersonsInput!) {
    mergePersons(input: $input) {
      __typename
      ... on PersonMerge {
        id
        keptName
        absorbedName
      }
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);

export const UndoMergeMutation = graphql(`
  mutation UndoMerge($mergeId: ID!) {
    undoMerge(mergeId: $mergeId) {
      __typename
      ... on PersonMerge {
        id
        keptName
        absorbedName
      }
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);

export const DismissDuplicateMutation = graphql(`
  mutation DismissDuplicate($input: DismissDuplicateInput!) {
    dismissDuplicate(input: $input) {
      __typename
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);
