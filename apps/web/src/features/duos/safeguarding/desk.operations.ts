import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

/** For the team alone; the api answers nobody else. */
export const ReadsReportsQuery = graphql(`
  query ReadsReports {
    readsReports
  }
`);

export const SafeguardingReportsQuery = graphql(`
  query SafeguardingReports($state: ReportState, $first: Int, $after: String) {
    safeguardingReports(state: $state, first: $first, after: $after) {
      edges {
        node {
          id
          duoId
          mentorName
          menteeName
          reportedBy
          reportedOn
          concernLabel
          text
          state
          reviewOn
          stops {
            id
            personName
            since
            reviewOn
            liftedOn
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const FollowReportMutation = graphql(
  `
    mutation FollowReport($reportId: ID!, $state: ReportState!, $reviewOn: CalendarDate) {
      followReport(reportId: $reportId, state: $state, reviewOn: $reviewOn) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const StopMatchingMutation = graphql(
  `
    mutation StopMatching($reportId: ID!, $side: DuoSide!, $reviewOn: CalendarDate!) {
      stopMatching(reportId: $reportId, side: $side, reviewOn: $reviewOn) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const LiftStopMutation = graphql(
  `
    mutation LiftStop($stopId: ID!) {
      liftStop(stopId: $stopId) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
