import { graphql } from '../../shared/graphql/graphql.js';

/** Another pair with its price in points and in people. */
export const AlternativeFields = graphql(`
  fragment AlternativeFields on Alternative {
    score
    sentence
    summary
    mentorParticipationId
    menteeParticipationId
    mentor {
      id
      displayName
    }
    mentee {
      id
      displayName
    }
    waiting {
      role
      person {
        id
        displayName
      }
    }
    changes {
      mentee {
        id
        displayName
      }
      from {
        displayName
      }
      to {
        displayName
      }
    }
  }
`);

export const ProposalAlternativesQuery = graphql(
  `
    query ProposalAlternatives($runId: ID!, $id: ID!, $side: ParticipantRole!) {
      matchRun(id: $runId) {
        id
        proposal(id: $id) {
          id
          alternatives(side: $side) {
            ...AlternativeFields
          }
        }
      }
    }
  `,
  [AlternativeFields],
);

export const UnmatchedAlternativesQuery = graphql(
  `
    query UnmatchedAlternatives($runId: ID!, $id: ID!) {
      matchRun(id: $runId) {
        id
        unmatchedOne(id: $id) {
          id
          alternatives {
            ...AlternativeFields
          }
        }
      }
    }
  `,
  [AlternativeFields],
);
