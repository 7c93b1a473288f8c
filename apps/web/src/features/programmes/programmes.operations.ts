import { graphql } from '../../shared/graphql/graphql.js';
import { RefusalFields } from '../../shared/graphql/refusal.operations.js';

export const ProgrammesQuery = graphql(`
  query Programmes {
    programmes {
      id
      name
      preset
      currentVersion {
        id
        number
        lengthLabel
        rhythmLabel
      }
    }
  }
`);

export const PresetsQuery = graphql(`
  query ProgrammePresets {
    programmePresets {
      key
      name
      summary
      source
      unknown
      choices {
        choice
        reason
      }
      lengthLabel
      rhythmLabel
      latenessLabel
    }
  }
`);

export const ProgrammeVersionsQuery = graphql(`
  query ProgrammeVersions($programmeId: ID!) {
    programmeVersions(programmeId: $programmeId) {
      id
      number
      createdAt
      inUse
      lengthLabel
      rhythmLabel
      sections {
        name
        json
      }
    }
  }
`);

export const VersionDiffQuery = graphql(
  `
    query VersionDiff($from: ID!, $to: ID!) {
      programmeVersionDiff(from: $from, to: $to) {
        __typename
        ... on ProgrammeVersionDiff {
          changes {
            label
            before
            after
          }
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const CheckDraftQuery = graphql(
  `
    query CheckDraft($input: ProgrammeDraftInput!) {
      checkProgrammeDraft(input: $input) {
        __typename
        ... on ProgrammeDraftReview {
          changes {
            label
            before
            after
          }
          findings {
            code
            warning
            message
          }
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const PublishVersionMutation = graphql(
  `
    mutation PublishVersion($input: ProgrammeDraftInput!) {
      publishProgrammeVersion(input: $input) {
        __typename
        ... on ProgrammeVersion {
          id
          number
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const CreateProgrammeMutation = graphql(
  `
    mutation CreateProgramme($input: CreateProgrammeInput!) {
      createProgramme(input: $input) {
        __typename
        ... on Programme {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
