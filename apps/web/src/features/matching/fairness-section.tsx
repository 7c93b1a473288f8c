import { SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { number } from '../../shared/format/text.js';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { Empty } from '../../shared/ui/empty.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import { decimal, signed } from './balance.js';
import { RunFairnessQuery } from './fairness.operations.js';
import { DIMENSIONS, type Dimension, type GroupFairness, type RunFairness, groupWord } from './fairness.js';

/** How the groups of the pool fared in a run: sizes and intervals beside every figure. */
export function FairnessSection({ runId }: { runId: string }) {
  const query = useOperation(RunFairnessQuery, { id: runId });
  return (
    <Section
      title="Équité"
      lead="Qui a eu un duo, de quelle qualité, après quelle attente : chaque groupe comparé à l’ensemble."
    >
      <QueryView query={query} lines={5}>
        {({ matchFairness: fairness }) =>
          fairness ? (
            <Panel fairness={fairness} />
          ) : (
            <Empty title="Équité non mesurée">Lancez une nouvelle simulation pour la mesurer.</Empty>
          )
        }
      </QueryView>
    </Section>
  );
}

const SIDES = [
  { value: 'mentee', label: 'Mentoré·es' },
  { value: 'mentor', label: 'Mentors' },
] as const;

function Panel({ fairness }: { fairness: RunFairness }) {
  const [side, setSide] = useState<GroupFairness['role']>('mentee');
  const [by, setBy] = useState<Dimension>('gender');
  const groups = fairness.groups.filter(({ role }) => role === side);
  const whole = groups.find((group) => group.by === null);
  return (
    <>
      <Stack align="flex-start" gap="sm" mb="md">
        <SegmentedControl
          aria-label="Côté"
          data={[...SIDES]}
          value={side}
          onChange={(value) => setSide(value as GroupFairness['role'])}
        />
        <SegmentedControl
          aria-label="Comparer par"
          orientation="horizontal"
          style={{ flexWrap: 'wrap' }}
          data={Object.entries(DIMENSIONS).map(([value, label]) => ({ value, label }))}
          value={by}
          onChange={(value) => setBy(value as Dimension)}
        />
      </Stack>
      {whole && whole.people > 0 ? (
        <GroupTable groups={groups.filter((group) => group.by === by)} whole={whole} by={by} />
      ) : (
        <Empty title="Personne à comparer">Aucune personne de ce côté ne pouvait être mise en duo.</Empty>
      )}
      <Text size="sm" c="dimmed" mt="sm" maw="44rem">
        {fairness.note}
      </Text>
    </>
  );
}

const HEADS = ['Personnes', 'Avec duo', 'Écart', 'Score moyen', 'Attente avec duo', 'Attente sans duo'];

interface GroupTableProps {
  groups: readonly GroupFairness[];
  whole: GroupFairness;
  by: Dimension;
}

function GroupTable({ groups, whole, by }: GroupTableProps) {
  return (
    <Table className="tdu-cards tdu-figures" style={{ fontVariantNumeric: 'tabular-nums' }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{DIMENSIONS[by]}</Table.Th>
          {HEADS.map((head) => (
            <Table.Th key={head} ta="right">
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {groups.map((group) => (
          <Line key={group.key} name={groupWord(by, group.key)} group={group} />
        ))}
        <Line name="Ensemble" group={whole} bold />
      </Table.Tbody>
    </Table>
  );
}

function Line({ name, group, bold = false }: { name: string; group: GroupFairness; bold?: boolean }) {
  const { rateInterval, scoreInterval, waitingMatched, waitingLeft } = group;
  const cells = [
    number(group.people),
    `${decimal(group.rate)} %${between(rateInterval, ' %')}`,
    group.rateDifference === null ? '–' : `${signed(group.rateDifference)} pts`,
    `${decimal(group.score)}${between(scoreInterval)}`,
    `${decimal(waitingMatched.mean)} j`,
    `${decimal(waitingLeft.mean)} j`,
  ];
  return (
    <Table.Tr fw={bold ? 700 : undefined}>
      <Table.Th scope="row" fw={bold ? 700 : 500}>
        {name}
      </Table.Th>
      {cells.map((cell, i) => (
        <Table.Td key={HEADS[i]} ta="right" data-label={HEADS[i]}>
          {cell}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function between(interval: { low: number; high: number } | null, unit = ''): string {
  return interval ? ` (de ${decimal(interval.low)} à ${decimal(interval.high)}${unit})` : '';
}
