import { graphql } from '../../shared/graphql/graphql.js';

export const ApplicationFormQuery = graphql(`
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
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);

export const SaveApplicationDraftMutation = graphql(`
  mutation SaveApplicationDraft($input: ApplicationDraftInput!) {
    saveApplicationDraft(input: $input) {
      __typename
      ... on ApplicationDraftSaved {
        resumeCode
        expiresAt
      }
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);

export const ApplicationDraftQuery = graphql(`
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
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);

export const SubmitApplicationMutation = graphql(`
  mutation SubmitApplication($input: ApplicationInput!) {
    submitApplication(input: $input) {
      __typename
      ... on ApplicationReceived {
        waiting
        message
      }
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);
