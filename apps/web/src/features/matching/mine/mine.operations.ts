import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

const ToldFactFields = graphql(`
  fragment ToldFactFields on SharedFactValue {
    fact
    label
    value
  }
`);

export const MyProposalsQuery = graphql(
  `
    query MyProposals {
      myProposals {
        id
        state
        mentorAnswer
        menteeAnswer
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
        mentorFacts {
          ...ToldFactFields
        }
        menteeFacts {
          ...ToldFactFields
        }
        ownSharedFacts
        commonGround {
          criterion
          label
          sentence
        }
        questionsAsked {
          id
          text
          askedAt
          answer
          answeredAt
        }
      }
    }
  `,
  [ToldFactFields],
);

export const SharedFactOptionsQuery = graphql(`
  query SharedFactOptions {
    sharedFactOptions {
      fact
      label
    }
  }
`);

export const SetSharedFactsMutation = graphql(
  `
    mutation SetSharedFacts($participationId: ID!, $facts: [SharedFact!]!) {
      setSharedFacts(participationId: $participationId, facts: $facts) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const AskAboutProposalMutation = graphql(
  `
    mutation AskAboutProposal($proposalId: ID!, $text: String) {
      askAboutProposal(proposalId: $proposalId, text: $text) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
