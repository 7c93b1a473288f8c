import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

export const ReferralsQuery = graphql(`
  query Referrals($programmeId: ID!, $organisationId: ID, $first: Int, $after: String) {
    referrals(programmeId: $programmeId, organisationId: $organisationId, first: $first, after: $after) {
      edges {
        node {
          id
          name
          participationId
          referredOn
          state
          stateLabel
          outcome
          outcomeLabel
          organisation {
            name
          }
          possibleDuplicates {
            score
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

export const CloseReferralMutation = graphql(
  `
    mutation CloseReferral($referralId: ID!, $outcome: ReferralOutcome) {
      closeReferral(referralId: $referralId, outcome: $outcome) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
