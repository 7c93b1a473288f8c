import { SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useConnection } from '../../shared/graphql/use-connection.js';
import { Empty } from '../../shared/ui/empty.js';
import { LoadMore } from '../../shared/ui/load-more.js';
import { QueryView } from '../../shared/ui/query-view.js';
import type { Verdict } from './import-run.js';
import { ImportLinesQuery } from './imports.operations.js';

const CHOICES = [
  { value: 'refused', label: 'Refusées' },
  { value: 'duplicate', label: 'Doublons' },
];

/** Lines that will not be saved: which column, why, and how to repair. */
export function ImportLines({ id, state }: { id: string; state: string }) {
  const [verdict, setVerdict] = useState<Verdict>('refused');
  const lines = useConnection(ImportLinesQuery, { id, verdict, first: 20 }, (data) => data.importRun?.lines);
  return (
    <Stack gap="sm">
      <Title order={3}>Lignes {state === 'committed' ? 'non enregistrées' : 'à revoir'}</Title>
      <SegmentedControl
        aria-label="Lignes à montrer"
        data={CHOICES}
        value={verdict}
        onChange={(value) => setVerdict(value as Verdict)}
        style={{ alignSelf: 'flex-start' }}
      />
      <QueryView query={lines}>
        {() =>
          lines.nodes.length === 0 ? (
            <Empty title="Aucune ligne de ce genre" />
          ) : (
            <LineTable lines={lines.nodes} />
          )
        }
      </QueryView>
      <LoadMore pages={lines} what="lignes" />
    </Stack>
  );
}

interface Line {
  readonly id: string;
  readonly line: number;
  readonly columnName: string | null;
  readonly reason: string | null;
  readonly repair: string | null;
  readonly duplicateOf: number | null;
}

function LineTable({ lines }: { lines: readonly Line[] }) {
  return (
    <Table className="tdu-cards">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="6rem">Ligne</Table.Th>
          <Table.Th>Colonne</Table.Th>
          <Table.Th>Raison</Table.Th>
          <Table.Th>Comment corriger</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(({ id, line, columnName, reason, repair, duplicateOf }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row">
              <Text span fw={650} hiddenFrom="sm">
                Ligne{' '}
              </Text>
              {line}
            </Table.Th>
            <Table.Td data-label="Colonne">{columnName ?? '–'}</Table.Td>
            <Table.Td>{reason ?? (duplicateOf ? `Doublon de la ligne ${duplicateOf}` : '–')}</Table.Td>
            <Table.Td data-label="À faire">{repair ?? '–'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
