import { Table, Text } from '@mantine/core';

interface Change {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Values that differ, one a line: where, before, after. */
export function ChangeTable({ caption, changes }: { caption: string; changes: readonly Change[] }) {
  if (changes.length === 0) return <Text role="status">Aucune différence.</Text>;
  return (
    <Table.ScrollContainer minWidth={420} type="native" tabIndex={0} role="group" aria-label={caption}>
      <Table captionSide="top">
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Règle</Table.Th>
            <Table.Th scope="col">Avant</Table.Th>
            <Table.Th scope="col">Après</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map(({ label, before, after }) => (
            <Table.Tr key={label}>
              <Table.Th scope="row">{label}</Table.Th>
              <Table.Td>{excerpt(before)}</Table.Td>
              <Table.Td>{excerpt(after)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

const LONGEST = 160;

/** A charter is a page long: its beginning is enough to know it changed. */
function excerpt(value: string | null): string {
  if (value === null) return 'non précisé';
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}
