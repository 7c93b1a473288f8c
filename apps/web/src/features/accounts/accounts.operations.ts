import { graphql } from '../../shared/graphql/graphql.js';

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

export const RequestSignInMutation = graphql(`
  mutation RequestSignIn($email: String!) {
    requestSignIn(email: $email) {
      __typename
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);

export const ConfirmCodeMutation = graphql(`
  mutation ConfirmSignInCode($email: String!, $code: String!) {
    confirmSignInCode(email: $email, code: $code) {
      __typename
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);

export const ConfirmLinkMutation = graphql(`
  mutation ConfirmSignInLink($token: String!) {
    confirmSignInLink(token: $token) {
      __typename
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);

export const SignOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`);
