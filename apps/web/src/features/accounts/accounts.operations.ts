import { graphql } from '../../shared/graphql/graphql.js';
import { RefusalFields } from '../../shared/graphql/refusal.operations.js';

export const MeQuery = graphql(`
  query Me {
    me {
      userId
      email
      name
      roleLabels
      permissions
      personId
      association {
        id
        name
      }
    }
  }
`);

export const RequestSignInMutation = graphql(
  `
    mutation RequestSignIn($email: String!) {
      requestSignIn(email: $email) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const ConfirmCodeMutation = graphql(
  `
    mutation ConfirmSignInCode($email: String!, $code: String!) {
      confirmSignInCode(email: $email, code: $code) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const ConfirmLinkMutation = graphql(
  `
    mutation ConfirmSignInLink($token: String!) {
      confirmSignInLink(token: $token) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const SignOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`);
