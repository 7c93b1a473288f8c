import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

/** How a duo ends and what comes after; each of the two is told only what is their own. */
export const EndingQuery = graphql(`
  query EndingOfDuo($duoId: ID!) {
    duo(id: $duoId) {
      id
      state
      mentee {
        participationId
      }
      calendar {
        kind
        key
        label
        dueOn
        state
      }
      closingQuestions {
        key
        kind
        label
        sides
        choices
        from
        to
      }
      closingReviews {
        side
        answeredOn
        answers {
          key
          label
          value
        }
      }
      certificate {
        from
        to
        meetings
        minutes
        withoutLength
      }
      badges {
        id
        side
        url
        issuedAt
        revokedAt
      }
      afterwards {
        destination
        destinationLabel
        note
        mentorAlumni
        menteeAlumni
        followUps {
          side
          months
          situation
          label
          doneOn
        }
      }
      alumniMeetings {
        label
        startsOn
        endsOn
      }
    }
  }
`);

export const AnswerClosingReviewMutation = graphql(
  `
    mutation AnswerClosingReview($duoId: ID!, $side: ParticipantRole, $answers: [ClosingAnswerInput!]!) {
      answerClosingReview(duoId: $duoId, side: $side, answers: $answers) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const GiveBadgeMutation = graphql(
  `
    mutation GiveBadge($duoId: ID!, $side: ParticipantRole!) {
      giveBadge(duoId: $duoId, side: $side) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const RevokeBadgeMutation = graphql(
  `
    mutation RevokeBadge($badgeId: ID!, $reason: String) {
      revokeBadge(badgeId: $badgeId, reason: $reason) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const TellNextStepMutation = graphql(
  `
    mutation TellNextStep($duoId: ID!, $destination: Destination!, $note: String) {
      tellNextStep(duoId: $duoId, destination: $destination, note: $note) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const SetAlumniConsentMutation = graphql(
  `
    mutation SetAlumniConsent($duoId: ID!, $side: ParticipantRole!, $agreed: Boolean!) {
      setAlumniConsent(duoId: $duoId, side: $side, agreed: $agreed) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const NoteFollowUpMutation = graphql(
  `
    mutation NoteFollowUp(
      $duoId: ID!
      $side: ParticipantRole!
      $months: Int!
      $situation: FollowUpSituation!
      $on: CalendarDate
    ) {
      noteFollowUp(duoId: $duoId, side: $side, months: $months, situation: $situation, on: $on) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const BecomeMentorMutation = graphql(
  `
    mutation BecomeMentor($participationId: ID!, $programmeId: ID!) {
      becomeMentor(participationId: $participationId, programmeId: $programmeId) {
        __typename
        ... on SecondRole {
          participationId
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
