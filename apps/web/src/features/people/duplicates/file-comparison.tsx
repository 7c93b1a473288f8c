import { Checkbox, Table } from '@mantine/core';
import { participationSentence } from '../participation.js';
import { choosableRows, FACT_ROWS, type FactRow, type File } from './duplicate.js';

interface FileComparisonProps {
  keep: File;
  absorb: File;
  taken: readonly string[];
  onTake: (key: string, chosen: boolean) => void;
}

const NOTHING = '–';

/** What two files say, a line each; where they differ one ticks what the file that stays takes over. */
export function FileComparison({ keep, absorb, taken, onTake }: FileComparisonProps) {
  const choosable = new Set(choosableRows(keep, absorb).map(({ key }) => key));
  return (
    <Table className="tdu-cards" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="8rem">Ce qui est dit</Table.Th>
          <Table.Th>Fiche gardée</Table.Th>
          <Table.Th>Fiche qui s’y ajoute</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody style={{ overflowWrap: 'anywhere' }}>
        {FACT_ROWS.map((row) => (
          <Table.Tr key={row.key}>
            <Table.Th scope="row" fw={600}>
              {row.label}
            </Table.Th>
            <Table.Td data-label="Fiche gardée">{row.words(keep) ?? NOTHING}</Table.Td>
            <Table.Td data-label="Fiche qui s’y ajoute">
              {choosable.has(row.key) ? (
                <Checkbox
                  checked={taken.includes(row.key)}
                  onChange={(event) => onTake(row.key, event.currentTarget.checked)}
                  label={row.words(absorb)}
                  aria-label={takeLabel(row, absorb)}
                />
              ) : (
                (row.words(absorb) ?? NOTHING)
              )}
            </Table.Td>
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Th scope="row" fw={600}>
            Inscriptions
          </Table.Th>
          <Participations file={keep} label="Fiche gardée" />
          <Participations file={absorb} label="Fiche qui s’y ajoute" />
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}

function takeLabel({ label, words }: FactRow, absorb: File): string {
  return `${words(absorb)} : reprendre dans la fiche gardée (${label.toLowerCase()})`;
}

function Participations({ file: { participations }, label }: { file: File; label: string }) {
  return (
    <Table.Td data-label={label}>
      {participations.length === 0
        ? NOTHING
        : participations.map((one) => <div key={one.id}>{participationSentence(one)}</div>)}
    </Table.Td>
  );
}
