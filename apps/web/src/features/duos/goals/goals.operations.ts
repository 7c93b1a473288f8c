import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

export const DuoGoalsQuery = graphql(`
  query DuoGoals($id: ID!) {
    duo(id: $id) {
      id
      goals {
        id
        label
        state
        dueOn
        isLate
        steps {
          id
          label
          owner
          state
          dueOn
          doneOn
          isLate
        }
      }
    }
  }
`);

export const SetGoalMutation = graphql(
  `
    mutation SetGoal($input: SetGoalInput!) {
      setGoal(input: $input) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const MoveGoalMutation = graphql(
  `
    mutation MoveGoal($goalId: ID!, $state: GoalState!) {
      moveGoal(goalId: $goalId, state: $state) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const AddStepMutation = graphql(
  `
    mutation AddStep($input: AddStepInput!) {
      addStep(input: $input) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const MoveStepMutation = graphql(
  `
    mutation MoveStep($stepId: ID!, $state: StepState!) {
      moveStep(stepId: $stepId, state: $state) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
