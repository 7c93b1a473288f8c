import { graphql } from '../../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../../shared/graphql/refusal.operations.js';

export const MatchingWishesQuery = graphql(`
  query MatchingWishes($participationId: ID!) {
    matchingWishes(participationId: $participationId) {
      participationId
      role
      peerWish
      mentoringYears
      professionYears
      wishedPartnerIds
      partners {
        id
        name
      }
      keptTies {
        department
        channel
      }
    }
  }
`);

export const SetMatchingWishesMutation = graphql(
  `
    mutation SetMatchingWishes($input: MatchingWishesInput!) {
      setMatchingWishes(input: $input) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
