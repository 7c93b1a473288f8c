import { graphql } from '../../shared/graphql/graphql.js';

const ChoiceFields = graphql(`
  fragment ChoiceFields on FollowingOption {
    key
    label
    hint
  }
`);

export const DuoChoicesQuery = graphql(
  `
    query DuoChoices {
      followingOptions {
        goalThemes {
          ...ChoiceFields
        }
        stepKinds {
          ...ChoiceFields
        }
        places {
          ...ChoiceFields
        }
        questionTopics {
          ...ChoiceFields
        }
        documentKinds {
          ...ChoiceFields
        }
        pauseReasons {
          ...ChoiceFields
        }
        rematchChanges {
          ...ChoiceFields
        }
      }
    }
  `,
  [ChoiceFields],
);
