import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

export const AdmissionQuery = graphql(`
  query Admission($participationId: ID!) {
    admission(participationId: $participationId) {
      participationId
      state
      stage
      openSteps
      next
      steps {
        key
        label
        kind
        state
        doneOn
        validUntil
        questions {
          key
          label
          kind
          choices
          from
          to
        }
        conclusions {
          key
          label
          outcome
        }
      }
      records {
        id
        step
        outcome
        conclusion
        failure
        doneOn
        nextOn
        answers {
          question
          answer
        }
      }
    }
  }
`);

export const RecordScreeningStepMutation = graphql(
  `
    mutation RecordScreeningStep($input: ScreeningStepInput!) {
      recordScreeningStep(input: $input) {
        __typename
        ... on Admission {
          stage
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const DecideAdmissionMutation = graphql(
  `
    mutation DecideAdmission($input: AdmissionInput!) {
      decideAdmission(input: $input) {
        __typename
        ... on Admission {
          stage
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
