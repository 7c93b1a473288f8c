import { graphql } from '../../shared/graphql/graphql.js';
import { RefusalFields } from '../../shared/graphql/refusal.operations.js';

export const DuosQuery = graphql(`
  query Duos($programmeId: ID, $state: DuoState, $lateness: LatenessState, $first: Int, $after: String) {
    duos(programmeId: $programmeId, state: $state, lateness: $lateness, first: $first, after: $after) {
      edges {
        node {
          id
          state
          mentor {
            id
            displayName
          }
          mentee {
            id
            displayName
          }
          startsOn
          endsOn
          meetingsHeld
          meetingsExpected
          lateness {
            state
            label
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

export const DuoQuery = graphql(`
  query Duo($id: ID!) {
    duo(id: $id) {
      id
      state
      mentor {
        id
        displayName
      }
      mentee {
        id
        displayName
      }
      programme {
        id
        name
      }
      formedOn
      startsOn
      endsOn
      closedOn
      closureReasonLabel
      lateness {
        state
        label
      }
      meetingsHeld
      meetingsExpected
      missingSigners
      calendar {
        kind
        key
        label
        dueOn
        state
      }
      reviews {
        kind
        label
        dueOn
        doneOn
      }
      timeline {
        at
        type
        label
      }
    }
  }
`);

export const CompleteReviewMutation = graphql(
  `
    mutation CompleteReview($duoId: ID!, $kind: ReviewKind!) {
      completeReview(duoId: $duoId, kind: $kind) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
