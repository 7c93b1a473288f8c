import { Button, Group, Table, Text } from '@mantine/core';
import type { ResultOf } from '../../shared/graphql/graphql.js';
import { number, percent, shown } from '../../shared/format/text.js';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { useCan } from '../accounts/session.js';
import { Empty } from '../../shared/ui/empty.js';
import { DownloadIcon } from '../../shared/ui/icons.js';
import { Notice } from '../../shared/ui/notice.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import { ImpactTableQuery } from './impact.operations.js';
import { TargetForm } from './target-form.js';

type Figures = ResultOf<typeof ImpactTableQuery>['impactTable'];

/** Target and achieved by department, as a funder asks for it; every figure on screen is in the download. */
export function TableSection({ programmeId, year }: { programmeId: string; year: number }) {
  const query = useOperation(ImpactTableQuery, { programmeId, year });
  const can = useCan();
  return (
    <Section title={`Cible et réalisé ${year}`} lead="Compté dans le département de la personne accompagnée.">
      <QueryView query={query} lines={6}>
        {({ impactTable: table }) => (
          <>
            <Disagreements list={table.disagreements} />
            {table.rows.length === 0 ? (
              <Empty title={`Aucun duo ni aucune cible en ${year}`}>
                Fixez une cible, ou choisissez une autre année.
              </Empty>
            ) : (
              <FigureTable table={table} />
            )}
            {table.hidden && <SmallGroups />}
            {can('ExportImpact') && table.rows.length > 0 && <Downloads table={table} />}
            {can('ManageProgrammes') && <TargetForm programmeId={programmeId} year={year} />}
          </>
        )}
      </QueryView>
    </Section>
  );
}

function SmallGroups() {
  return (
    <Text size="sm" c="dimmed" mt="sm">
      « – » : groupe trop petit pour rester anonyme. Le téléchargement le cache de la même façon.
    </Text>
  );
}

function Disagreements({ list }: { list: Figures['disagreements'] }) {
  if (list.length === 0) return null;
  return (
    <Notice tone="warn" title="Des chiffres saisis ne concordent pas avec les lignes">
      <ul>
        {list.map(({ what, message }) => (
          <li key={what}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}

function FigureTable({ table: { rows, total } }: { table: Figures }) {
  return (
    <Table style={{ fontVariantNumeric: 'tabular-nums' }} className="tdu-cards tdu-figures">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Département</Table.Th>
          <Table.Th ta="right">Projets</Table.Th>
          <Table.Th ta="right">Cible</Table.Th>
          <Table.Th ta="right">Réalisé</Table.Th>
          <Table.Th ta="right">Taux</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.department}>
            <Table.Th scope="row" fw={500}>
              {row.departmentName} ({row.department})
            </Table.Th>
            <Cells line={row} />
          </Table.Tr>
        ))}
        <Table.Tr fw={700}>
          <Table.Th scope="row">Total</Table.Th>
          <Cells line={total} />
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}

function Cells({ line }: { line: Figures['total'] }) {
  return (
    <>
      <Table.Td ta="right" data-label="Projets">
        {number(line.projects)}
      </Table.Td>
      <Table.Td ta="right" data-label="Cible">
        {number(line.target)}
      </Table.Td>
      <Table.Td ta="right" data-label="Réalisé">
        {shown(line.achieved)}
      </Table.Td>
      <Table.Td ta="right" data-label="Taux">
        {percent(line.ratio)}
      </Table.Td>
    </>
  );
}

function Downloads({ table }: { table: Figures }) {
  return (
    <Group mt="lg">
      <Button component="a" href={table.xlsxUrl} download variant="default" leftSection={<DownloadIcon />}>
        Télécharger (XLSX)
      </Button>
      <Button component="a" href={table.csvUrl} download variant="default" leftSection={<DownloadIcon />}>
        Télécharger (CSV)
      </Button>
    </Group>
  );
}
