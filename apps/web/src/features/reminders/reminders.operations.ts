import { graphql } from '../../shared/graphql/graphql.js';

export const RemindersQuery = graphql(`
  query Reminders($programmeId: ID, $state: ReminderState, $first: Int, $after: String) {
    reminders(programmeId: $programmeId, state: $state, first: $first, after: $after) {
      edges {
        node {
          id
          rule
          ruleLabel
          dueOn
          state
          recipientName
          sentAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
