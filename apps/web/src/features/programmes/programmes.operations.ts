import { graphql } from '../../shared/graphql/graphql.js';

export const ProgrammesQuery = graphql(`
  query Programmes {
    programmes {
      id
      name
      preset
      currentVersion {
        id
        number
        months
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
    }
  }
`);

export const CreateProgrammeMutation = graphql(`
  mutation CreateProgramme($input: CreateProgrammeInput!) {
    createProgramme(input: $input) {
      __typename
      ... on Programme {
        id
      }
      ... on Refusal {
        code
        message
        path
      }
    }
  }
`);
