import { graphql } from '../shared/graphql/graphql.js';

/** What the coordinator's first screen needs to say what to do next, in one request: counts only. */
export const NextStepsQuery = graphql(`
  query NextSteps($programmeId: ID!) {
    poolSummary(programmeId: $programmeId) {
      mentors
      mentees
      admittedMentees
      places
    }
    drafts: proposals(programmeId: $programmeId, state: draft, first: 1) {
      totalCount
    }
    waiting: proposals(programmeId: $programmeId, state: released, first: 1) {
      totalCount
    }
    charters: duos(programmeId: $programmeId, state: charter, first: 1) {
      totalCount
    }
    active: duos(programmeId: $programmeId, state: active, first: 1) {
      totalCount
    }
    paused: duos(programmeId: $programmeId, state: paused, first: 1) {
      totalCount
    }
    late: duos(programmeId: $programmeId, lateness: late, first: 1) {
      totalCount
    }
    atRisk: duos(programmeId: $programmeId, lateness: at_risk, first: 1) {
      totalCount
    }
  }
`);
