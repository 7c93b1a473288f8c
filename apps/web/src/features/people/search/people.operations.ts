import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

export const PeopleQuery = graphql(`
  query People(
    $search: String
    $programmeId: ID
    $role: ParticipantRole
    $state: ParticipationState
    $first: Int
    $after: String
  ) {
    people(
      search: $search
      programmeId: $programmeId
      role: $role
      state: $state
      first: $first
      after: $after
    ) {
      totalCount
      edges {
        node {
          id
          name
          email
          phone
          communeName
          participations {
            id
            programmeId
            role
            state
            registeredOn
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

export const EnrolmentQuestionsQuery = graphql(`
  query EnrolmentQuestions($role: ParticipantRole!) {
    enrolmentQuestions(role: $role) {
      key
      label
      kind
      required
      choices
    }
  }
`);

export const EnrolPersonMutation = graphql(
  `
    mutation EnrolPerson($input: EnrolmentInput!) {
      enrolPerson(input: $input) {
        __typename
        ... on EnrolledPerson {
          differs
          file {
            participationId
          }
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
