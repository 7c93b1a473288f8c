import { graphql } from '../../shared/graphql/graphql.js';
import { RefusalFields } from '../../shared/graphql/refusal.operations.js';

export const ImpactTableQuery = graphql(`
  query ImpactTable($programmeId: ID!, $year: Int!) {
    impactTable(programmeId: $programmeId, year: $year) {
      achievedLabel
      hidden
      rows {
        department
        departmentName
        projects
        target
        achieved
        ratio
      }
      total {
        projects
        target
        achieved
        ratio
      }
      disagreements {
        what
        entered
        recomputed
        message
      }
      csvUrl
      xlsxUrl
    }
  }
`);

export const ImpactIndicatorsQuery = graphql(`
  query ImpactIndicators($programmeId: ID!) {
    impactIndicators(programmeId: $programmeId) {
      indicator
      label
      dimension
      role
      start
      midTerm
      end
      people
    }
  }
`);

export const SetTargetMutation = graphql(
  `
    mutation SetTarget($input: SetTargetInput!) {
      setTarget(input: $input) {
        __typename
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const ImpactProcessQuery = graphql(`
  query ImpactProcess($programmeId: ID!) {
    impactProcess(programmeId: $programmeId) {
      admitted
      matchRate
      daysToDuoMedian
      meetingsHeld
      meetingsExpected
      earlyClosures
      earlyClosuresByReason {
        reason
        label
        duos
      }
    }
    impactFigures(programmeId: $programmeId) {
      indicator
      label
      value
    }
  }
`);
