import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

const CharterTextFields = graphql(`
  fragment CharterTextFields on DuoCharter {
    text
    simpleText
    textHash
  }
`);

/** The charter in each language there is, and who signed it how. */
export const CharterQuery = graphql(
  `
    query CharterOfDuo($duoId: ID!) {
      duo(id: $duoId) {
        id
        charter {
          version
          renewal
          missingSigners
          ...CharterTextFields
        }
        english: charter(language: "en") {
          ...CharterTextFields
        }
        signatures {
          signer
          signedName
          signedAt
          textVersion
          way
          documentId
        }
        documents {
          id
          kind
          fileName
        }
      }
    }
  `,
  [CharterTextFields],
);

export const SignCharterMutation = graphql(
  `
    mutation SignCharter($duoId: ID!, $signer: CharterSigner!, $name: String!, $textHash: String) {
      signCharter(duoId: $duoId, signer: $signer, name: $name, textHash: $textHash) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const RequestSigningCodeMutation = graphql(
  `
    mutation RequestSigningCode($duoId: ID!, $signer: CharterSigner!, $textHash: String) {
      requestSigningCode(duoId: $duoId, signer: $signer, textHash: $textHash) {
        __typename
        ... on SigningCodeSent {
          expiresAt
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const SignCharterWithCodeMutation = graphql(
  `
    mutation SignCharterWithCode(
      $duoId: ID!
      $signer: CharterSigner!
      $name: String!
      $code: String!
      $textHash: String
    ) {
      signCharterWithCode(duoId: $duoId, signer: $signer, name: $name, code: $code, textHash: $textHash) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const SignCharterOnPaperMutation = graphql(
  `
    mutation SignCharterOnPaper(
      $duoId: ID!
      $signer: CharterSigner!
      $name: String!
      $signedOn: CalendarDate!
      $documentId: ID!
      $textHash: String
    ) {
      signCharterOnPaper(
        duoId: $duoId
        signer: $signer
        name: $name
        signedOn: $signedOn
        documentId: $documentId
        textHash: $textHash
      ) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
