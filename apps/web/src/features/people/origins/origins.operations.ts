import { graphql } from '../../../shared/graphql/graphql.js';

export const OriginsQuery = graphql(`
  query Origins($programmeId: ID!, $from: CalendarDate, $to: CalendarDate) {
    channelReport(programmeId: $programmeId, from: $from, to: $to) {
      role
      rows {
        label
        total
        counts {
          state
          count
        }
      }
    }
    referralOutcomes(programmeId: $programmeId, from: $from, to: $to) {
      byOrganisation {
        label
        total
        counts {
          state
          count
        }
      }
      byKind {
        label
        total
        counts {
          state
          count
        }
      }
    }
  }
`);

export const TimeToMatchQuery = graphql(`
  query TimeToMatch($programmeId: ID!) {
    mentors: timeToMatch(programmeId: $programmeId, role: mentor) {
      month
      people
      median
      p90
    }
    mentees: timeToMatch(programmeId: $programmeId, role: mentee) {
      month
      people
      median
      p90
    }
  }
`);
