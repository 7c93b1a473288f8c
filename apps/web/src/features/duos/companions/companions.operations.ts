import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

export const ThirdPlacesQuery = graphql(`
  query ThirdPlaces($id: ID!) {
    duo(id: $id) {
      id
      thirdPlaces {
        role
        label
        due
        changeFrom
        changeUntil
        companions {
          participationId
          displayName
          startsOn
          endsOn
          nights
        }
      }
    }
  }
`);

export const PlaceCompanionMutation = graphql(
  `
    mutation PlaceCompanion($duoId: ID!, $role: String!, $participationId: ID!, $from: CalendarDate) {
      placeCompanion(duoId: $duoId, role: $role, participationId: $participationId, from: $from) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const EndCompanionMutation = graphql(
  `
    mutation EndCompanion($duoId: ID!, $role: String!, $on: CalendarDate) {
      endCompanion(duoId: $duoId, role: $role, on: $on) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
