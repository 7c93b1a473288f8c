import { graphql } from '../../shared/graphql/graphql.js';

export const QuestionsOfDuoQuery = graphql(`
  query QuestionsOfDuo($id: ID!) {
    duo(id: $id) {
      id
      questions {
        id
        askedBy
        askedOn
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

export const ReplyToQuestionMutation = graphql(`
  mutation ReplyToQuestion($input: ReplyToQuestionInput!) {
    replyToQuestion(input: $input) {
      __typename
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);
