import { graphql } from '../../../shared/graphql/graphql.js';
import { RefusalFields } from '../../../shared/graphql/refusal.operations.js';

export const DuoDocumentsQuery = graphql(`
  query DuoDocuments($id: ID!) {
    duo(id: $id) {
      id
      documents {
        id
        fileName
        kindLabel
        size
        audience
        addedBy
        addedAt
        url
      }
      calendar {
        kind
        key
        label
        done
      }
    }
  }
`);

export const RemoveDocumentMutation = graphql(
  `
    mutation RemoveDocument($documentId: ID!) {
      removeDocument(documentId: $documentId) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
