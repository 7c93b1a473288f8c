import { graphql } from './graphql.js';

/** What every mutation asks of a refusal, so that `isRefusal` knows one: `Refusal` in refusal.ts is its shape. */
export const RefusalFields = graphql(`
  fragment RefusalFields on Refusal {
    code
    message
    path
  }
`);
