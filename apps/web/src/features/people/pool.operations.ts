import { graphql } from '../../shared/graphql/graphql.js';

export const PoolSummaryQuery = graphql(`
  query PoolSummary($programmeId: ID!) {
    poolSummary(programmeId: $programmeId) {
      mentors
      mentees
      screeningOpen
      admittedMentors
      admittedMentees
      places
      countedAt
    }
  }
`);
