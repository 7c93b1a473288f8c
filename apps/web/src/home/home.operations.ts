import { graphql } from '../shared/graphql/graphql.js';

/** What the coordinator's first screen needs to say what to do next, in one request. */
export const NextStepsQuery = graphql(`
  query NextSteps($programmeId: ID!) {
    poolSummary(programmeId: $programmeId) {
      mentors
      mentees
      admittedMentors
      admittedMentees
      places
    }
    drafts: proposals(programmeId: $programmeId, state: draft, first: 50) {
      edges {
        node {
          id
        }
      }
    }
    waiting: proposals(programmeId: $programmeId, state: released, first: 50) {
      edges {
        node {
          id
        }
      }
    }
    charters: duos(programmeId: $programmeId, state: charter, first: 50) {
      edges {
        node {
          id
        }
      }
    }
    active: duos(programmeId: $programmeId, state: active, first: 50) {
      edges {
        node {
          id
          lateness {
            state
            label
          }
        }
      }
    }
  }
`);
