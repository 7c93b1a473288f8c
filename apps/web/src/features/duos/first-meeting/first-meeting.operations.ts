import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

export const FirstMeetingQuery = graphql(`
  query FirstMeeting($id: ID!) {
    duo(id: $id) {
      id
      firstMeeting {
        plannedOn
        time
        placeKind
        mentorCame
        menteeCame
        teamCame
      }
    }
  }
`);

export const PlanFirstMeetingMutation = graphql(
  `
    mutation PlanFirstMeeting($duoId: ID!, $plannedOn: CalendarDate!, $time: String, $placeKind: PlaceKind!) {
      planFirstMeeting(duoId: $duoId, plannedOn: $plannedOn, time: $time, placeKind: $placeKind) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const TellFirstMeetingMutation = graphql(
  `
    mutation TellFirstMeeting($duoId: ID!, $mentor: Boolean!, $mentee: Boolean!, $team: Boolean!) {
      tellFirstMeeting(duoId: $duoId, mentor: $mentor, mentee: $mentee, team: $team) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
