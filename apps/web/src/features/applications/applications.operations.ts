import { graphql } from '../../shared/graphql/graphql.js';
import { RefusalFields } from '../../shared/graphql/refusal.operations.js';

export const ApplicationFormQuery = graphql(
  `
    query ApplicationForm($programmeId: ID!, $role: ParticipantRole!) {
      applicationForm(programmeId: $programmeId, role: $role) {
        __typename
        ... on ApplicationForm {
          associationName
          programmeName
          state
          opensOn
          noticeVersion
          noticeText
          questions {
            key
            label
            kind
            required
            choices
          }
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const SaveApplicationDraftMutation = graphql(
  `
    mutation SaveApplicationDraft($input: ApplicationDraftInput!) {
      saveApplicationDraft(input: $input) {
        __typename
        ... on ApplicationDraftSaved {
          resumeCode
          expiresAt
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const ApplicationDraftQuery = graphql(
  `
    query ApplicationDraft($resumeCode: String!) {
      applicationDraft(resumeCode: $resumeCode) {
        __typename
        ... on ApplicationDraft {
          programmeId
          role
          resumeCode
          answers {
            key
            value
          }
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const SubmitApplicationMutation = graphql(
  `
    mutation SubmitApplication($input: ApplicationInput!) {
      submitApplication(input: $input) {
        __typename
        ... on ApplicationReceived {
          waiting
          message
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
