import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

const PlanFields = graphql(`
  fragment PlanFields on PlannedMeeting {
    id
    plannedOn
    time
    mode
    placeKind
    plannedBy
    told
  }
`);

export const DuoMeetingsQuery = graphql(
  `
    query DuoMeetings($id: ID!) {
      duo(id: $id) {
        id
        meetings {
          id
          heldOn
          status
          absent
          minutes
          mode
          placeKind
          topics
          mood
          note
          loggedBy
          formerly {
            until
            status
            minutes
            mode
            placeKind
            noteChanged
          }
        }
        meetingDays {
          day
          status
          disputed
          differences
        }
        plannedMeetings {
          ...PlanFields
        }
      }
    }
  `,
  [PlanFields],
);

export const NextMeetingsQuery = graphql(
  `
    query NextMeetings($id: ID!) {
      duo(id: $id) {
        id
        plannedMeetings {
          ...PlanFields
        }
      }
    }
  `,
  [PlanFields],
);

export const LogMeetingMutation = graphql(
  `
    mutation LogMeeting($input: LogMeetingInput!) {
      logMeeting(input: $input) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const PlanMeetingMutation = graphql(
  `
    mutation PlanMeeting($input: PlanMeetingInput!) {
      planMeeting(input: $input) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const WithdrawPlannedMeetingMutation = graphql(
  `
    mutation WithdrawPlannedMeeting($duoId: ID!, $plannedOn: CalendarDate!) {
      withdrawPlannedMeeting(duoId: $duoId, plannedOn: $plannedOn) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
