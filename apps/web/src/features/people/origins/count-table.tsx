import { Table, Text } from '@mantine/core';
import { shown } from '../../../shared/format/text.js';
import { type Column, countIn, type Row, usedColumns } from './origins.js';

interface CountTableProps {
  /** What the lines are. */
  heading: string;
  columns: readonly Column[];
  rows: readonly Row[];
}

/** Lines of counts by state; states in which nobody is are left out. */
export function CountTable({ heading, columns, rows }: CountTableProps) {
  if (rows.length === 0) return <Text c="dimmed">Personne sur cette période.</Text>;
  const used = usedColumns(columns, rows);
  return (
    <Table style={{ fontVariantNumeric: 'tabular-nums' }} className="tdu-cards tdu-figures">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{heading}</Table.Th>
          <Table.Th ta="right">Total</Table.Th>
          {used.map(({ state, label }) => (
            <Table.Th key={state} ta="right">
              {label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.label}>
            <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
              {row.label}
            </Table.Th>
            <Table.Td ta="right" data-label="Total" fw={600}>
              {shown(row.total)}
            </Table.Td>
            {used.map(({ state, label }) => (
              <Table.Td key={state} ta="right" data-label={label}>
                {shown(countIn(row, state))}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
