import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

export const ConcernsQuery = graphql(`
  query Concerns {
    followingOptions {
      concerns {
        key
        label
      }
    }
  }
`);

export const ReportConcernMutation = graphql(
  `
    mutation ReportConcern($input: ReportConcernInput!) {
      reportConcern(input: $input) {
        __typename
        ... on ReportReceipt {
          message
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
