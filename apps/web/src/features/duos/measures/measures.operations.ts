import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

/** What the programme measures of a duo, with what was recorded; for the team. */
export const DuoMeasuresQuery = graphql(`
  query MeasuresOfDuo($duoId: ID!) {
    duo(id: $duoId) {
      id
      calendar {
        kind
        key
        dueOn
        state
      }
      measures {
        moment
        momentLabel
        side
        participationId
        indicator
        label
        largest
        isJob
        choices {
          value
          label
        }
        values {
          duoId
          value
          measuredOn
          source
          contract
          weeklyHours
        }
      }
    }
  }
`);

export const RecordMeasureMutation = graphql(
  `
    mutation RecordMeasure($input: RecordMeasureInput!) {
      recordMeasure(input: $input) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
