import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

export const QuestionsOfDuoQuery = graphql(`
  query QuestionsOfDuo($id: ID!) {
    duo(id: $id) {
      id
      questions {
        id
        askedBy
        state
        topicLabel
        messages {
          id
          text
          way
          writtenAt
          writtenBy
        }
      }
    }
  }
`);

export const ReplyToQuestionMutation = graphql(
  `
    mutation ReplyToQuestion($input: ReplyToQuestionInput!) {
      replyToQuestion(input: $input) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const AskQuestionMutation = graphql(
  `
    mutation AskQuestion($input: AskQuestionInput!) {
      askQuestion(input: $input) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
