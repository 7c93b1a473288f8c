import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

export const ApplicationFormsQuery = graphql(`
  query ApplicationForms($programmeId: ID!) {
    applicationForms(programmeId: $programmeId) {
      role
      state
      opensOn
      closesOn
      capacity
      waitingList
      noticeVersion
      noticeText
      received
      waiting
      questions {
        key
        required
      }
    }
  }
`);

export const SetApplicationFormMutation = graphql(
  `
    mutation SetApplicationForm($input: ApplicationFormInput!) {
      setApplicationForm(input: $input) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const CallWaitingApplicationsMutation = graphql(
  `
    mutation CallWaitingApplications($programmeId: ID!, $role: ParticipantRole!, $count: Int!) {
      callWaitingApplications(programmeId: $programmeId, role: $role, count: $count) {
        __typename
        ... on WaitingApplicationsCalled {
          called
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
