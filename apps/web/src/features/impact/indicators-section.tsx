import { Table, Text } from '@mantine/core';
import type { ResultOf } from '../../shared/graphql/graphql.js';
import { shown } from '../../shared/format/text.js';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { Empty } from '../../shared/ui/empty.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import { ImpactIndicatorsQuery } from './impact.operations.js';

type Indicator = ResultOf<typeof ImpactIndicatorsQuery>['impactIndicators'][number];
const MEAN = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** Means at start, mid-term and end; a dash where the group is too small to stay anonymous. */
export function IndicatorsSection({ programmeId }: { programmeId: string }) {
  const query = useOperation(ImpactIndicatorsQuery, { programmeId });
  return (
    <Section
      title="Indicateurs"
      lead="Moyennes au début, à mi-parcours et à la fin. « – » : trop peu de personnes pour rester anonyme."
    >
      <QueryView query={query} lines={6}>
        {({ impactIndicators }) =>
          impactIndicators.length === 0 ? (
            <Empty title="Aucune mesure pour l’instant">Elles se notent aux bilans de chaque duo.</Empty>
          ) : (
            <IndicatorTable indicators={impactIndicators} />
          )
        }
      </QueryView>
    </Section>
  );
}

function IndicatorTable({ indicators }: { indicators: readonly Indicator[] }) {
  return (
    <Table className="tdu-cards tdu-figures" style={{ fontVariantNumeric: 'tabular-nums' }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Indicateur</Table.Th>
          <Table.Th ta="right">Début</Table.Th>
          <Table.Th ta="right">Mi-parcours</Table.Th>
          <Table.Th ta="right">Fin</Table.Th>
          <Table.Th ta="right">Personnes</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {indicators.map((row) => (
          <Table.Tr key={`${row.indicator}-${row.role}`}>
            <Table.Th scope="row" fw={500}>
              {row.label}
              <Text size="sm" c="dimmed">
                {row.dimension} · {row.role === 'mentor' ? 'mentors' : 'mentoré·es'}
              </Text>
            </Table.Th>
            <Table.Td ta="right" data-label="Début">
              {mean(row.start)}
            </Table.Td>
            <Table.Td ta="right" data-label="Mi-parcours">
              {mean(row.midTerm)}
            </Table.Td>
            <Table.Td ta="right" data-label="Fin">
              {mean(row.end)}
            </Table.Td>
            <Table.Td ta="right" data-label="Personnes">
              {shown(row.people)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function mean(value: number | null): string {
  return value === null ? '–' : MEAN.format(value);
}
