import { graphql } from '../../shared/graphql/graphql.js';

export const WorkListQuery = graphql(`
  query WorkList($programmeId: ID!, $kinds: [WorkKind!], $first: Int, $after: String) {
    workList(programmeId: $programmeId, kinds: $kinds, first: $first, after: $after) {
      edges {
        node {
          id
          kind
          label
          reason
          action
          dueOn
          isOverdue
          duoId
          subjectId
          people
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const WorkCountsQuery = graphql(`
  query WorkCounts($programmeId: ID!) {
    workCounts(programmeId: $programmeId) {
      kind
      label
      count
    }
  }
`);
