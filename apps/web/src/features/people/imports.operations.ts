import { graphql } from '../../shared/graphql/graphql.js';
import { RefusalFields } from '../../shared/graphql/refusal.operations.js';

export const ImportRunsQuery = graphql(`
  query ImportRuns($programmeId: ID!, $first: Int, $after: String) {
    importRuns(programmeId: $programmeId, first: $first, after: $after) {
      edges {
        node {
          id
          fileName
          role
          state
          createdAt
          counts {
            read
            created
            updated
            unchanged
            duplicates
            refused
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ImportRunQuery = graphql(`
  query ImportRun($id: ID!) {
    importRun(id: $id) {
      id
      fileName
      role
      state
      createdAt
      refusedSheetUrl
      undoableUntil
      sheets {
        name
        rows
        isReadable
        isChosen
      }
      format {
        encoding
        separator
        headings
      }
      mapping {
        heading
        field
        label
        required
      }
      fields {
        field
        label
        required
      }
      counts {
        read
        created
        updated
        unchanged
        duplicates
        refused
      }
    }
  }
`);

export const ImportLinesQuery = graphql(`
  query ImportLines($id: ID!, $verdict: LineVerdict, $first: Int, $after: String) {
    importRun(id: $id) {
      id
      lines(first: $first, after: $after, verdict: $verdict) {
        edges {
          node {
            id
            line
            verdict
            columnName
            reason
            repair
            duplicateOf
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const UpdateMappingMutation = graphql(
  `
    mutation UpdateImportMapping($importId: ID!, $mapping: [MappingInput!]!) {
      updateImportMapping(importId: $importId, mapping: $mapping) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const CheckImportMutation = graphql(
  `
    mutation CheckImport($importId: ID!) {
      checkImport(importId: $importId) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const CommitImportMutation = graphql(
  `
    mutation CommitImport($importId: ID!) {
      commitImport(importId: $importId) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const UndoImportMutation = graphql(
  `
    mutation UndoImport($importId: ID!) {
      undoImport(importId: $importId) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const ChooseImportSheetMutation = graphql(
  `
    mutation ChooseImportSheet($importId: ID!, $sheet: String!) {
      chooseImportSheet(importId: $importId, sheet: $sheet) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
