import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

export const DuoLifeQuery = graphql(`
  query DuoLife($id: ID!) {
    duo(id: $id) {
      id
      latestEnd
      closureReason
      closureReasons {
        key
        label
      }
      closingTalkOn
      continuesId
      continuedById
      charter {
        renewal
      }
      rematches {
        side
        changes
        from
        actions
      }
    }
  }
`);

export const PauseDuoMutation = graphql(
  `
    mutation PauseDuo(
      $duoId: ID!
      $from: CalendarDate!
      $until: CalendarDate
      $kind: PauseReason
      $reason: String
    ) {
      pauseDuo(duoId: $duoId, from: $from, until: $until, kind: $kind, reason: $reason) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const ResumeDuoMutation = graphql(
  `
    mutation ResumeDuo($duoId: ID!, $on: CalendarDate) {
      resumeDuo(duoId: $duoId, on: $on) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const ExtendDuoMutation = graphql(
  `
    mutation ExtendDuo($duoId: ID!, $until: CalendarDate!) {
      extendDuo(duoId: $duoId, until: $until) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const RenewCharterMutation = graphql(
  `
    mutation RenewCharter($duoId: ID!) {
      renewCharter(duoId: $duoId) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const SubstituteMentorMutation = graphql(
  `
    mutation SubstituteMentor($duoId: ID!, $mentorParticipationId: ID!, $from: CalendarDate) {
      substituteMentor(duoId: $duoId, mentorParticipationId: $mentorParticipationId, from: $from) {
        __typename
        ... on Duo {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const CloseDuoMutation = graphql(
  `
    mutation CloseDuo($duoId: ID!, $reason: ClosureReason!, $on: CalendarDate!, $talkOn: CalendarDate) {
      closeDuo(duoId: $duoId, reason: $reason, on: $on, talkOn: $talkOn) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const ReopenDuoMutation = graphql(
  `
    mutation ReopenDuo($duoId: ID!) {
      reopenDuo(duoId: $duoId) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const PrepareRematchMutation = graphql(
  `
    mutation PrepareRematch($input: PrepareRematchInput!) {
      prepareRematch(input: $input) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
