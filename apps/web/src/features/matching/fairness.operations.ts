import { graphql } from '../../shared/graphql/graphql.js';

export const RunFairnessQuery = graphql(`
  query RunFairness($id: ID!) {
    matchFairness(matchRunId: $id) {
      matchRunId
      smallGroupsHidden
      note
      groups {
        role
        by
        key
        people
        matched
        rate
        score
        rateInterval {
          low
          high
        }
        scoreInterval {
          low
          high
        }
        rateDifference
        scoreDifference
        waitingMatched {
          mean
          p90
        }
        waitingLeft {
          mean
          p90
        }
      }
    }
  }
`);
