import { Radio, Table } from '@mantine/core';
import { count, number } from '../../shared/format/text.js';
import { type BalancePosition, decimal, positionWords, signed } from './balance.js';

interface BalanceTableProps {
  positions: readonly BalancePosition[];
  chosen: number;
  onChoose: (waiting: number) => void;
}

/** What a run would give at each position; the position for the next run is chosen here or with the slider. */
export function BalanceTable({ positions, chosen, onChoose }: BalanceTableProps) {
  const first = positions[0]!;
  return (
    <Table className="tdu-cards tdu-figures" style={{ fontVariantNumeric: 'tabular-nums' }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Position</Table.Th>
          <Table.Th ta="right">Duos</Table.Th>
          <Table.Th ta="right">Score moyen</Table.Th>
          <Table.Th ta="right">Qualité totale</Table.Th>
          <Table.Th ta="right">Attente avec duo</Table.Th>
          <Table.Th ta="right">Attente sans duo</Table.Th>
          <Table.Th>Ce qui change</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {positions.map((one) => (
          <Table.Tr key={one.waiting}>
            <Table.Th scope="row" fw={500}>
              <Radio
                name="balance"
                label={positionWords(one.waiting)}
                checked={one.waiting === chosen}
                onChange={() => onChoose(one.waiting)}
              />
            </Table.Th>
            <Table.Td ta="right" data-label="Duos">
              {number(one.duos)}
            </Table.Td>
            <Table.Td ta="right" data-label="Score moyen">
              {decimal(one.meanScore)}
            </Table.Td>
            <Table.Td ta="right" data-label="Qualité totale">
              {number(one.quality)} ({signed(one.quality - first.quality)})
            </Table.Td>
            <Table.Td ta="right" data-label="Attente avec duo">
              {days(one.waitingMatched)}
            </Table.Td>
            <Table.Td ta="right" data-label="Attente sans duo">
              {days(one.waitingLeft)}
            </Table.Td>
            <Table.Td data-label="Ce qui change">{changeWords(one)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function days({ mean, p90 }: BalancePosition['waitingLeft']): string {
  return mean === null ? '–' : `${decimal(mean)} j (90 % : ${decimal(p90)} j)`;
}

function changeWords({ gainedCount, lostCount, movedCount }: BalancePosition): string {
  if (gainedCount + lostCount + movedCount === 0) return 'Rien';
  return [
    `${count(gainedCount, 'personne')} de plus avec un duo`,
    `${number(lostCount)} de moins`,
    `${count(movedCount, 'autre mentor', 'autres mentors')}`,
  ].join(', ');
}
