import { SimpleGrid, Text } from '@mantine/core';
import { count } from '../../shared/format/text.js';
import type { BalancePosition } from './balance.js';
import { groupWord } from './fairness.js';

/** Who would change at a position, against quality alone, and what its minimum rates come to. */
export function BalanceChanges({ position }: { position: BalancePosition }) {
  const { gained, gainedCount, lost, lostCount, floors } = position;
  return (
    <div aria-live="polite">
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="md">
        <Names title="Auraient un duo" people={gained} all={gainedCount} />
        <Names title="N’en auraient pas" people={lost} all={lostCount} />
      </SimpleGrid>
      {floors.map((floor) => (
        <Text key={`${floor.role} ${floor.by} ${floor.key}`} size="sm" mt="sm">
          {groupWord(floor.by, floor.key)} : {floor.matched} sur {floor.people} avec un duo, {floor.least} au
          moins voulus par le programme. {floorWords(floor)}
        </Text>
      ))}
    </div>
  );
}

function floorWords({ achieved, points, before }: BalancePosition['floors'][number]): string {
  if (!achieved) return 'Taux non atteint : recrutez pour ce groupe, ou revoyez le taux.';
  return points === 0
    ? 'Tenu sans rien ajouter.'
    : `Tenu par ${points} points ajoutés ; sans eux : ${before}.`;
}

interface NamesProps {
  title: string;
  people: readonly { id: string; displayName: string }[];
  all: number;
}

function Names({ title, people, all }: NamesProps) {
  if (all === 0) return null;
  const more = all - people.length;
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <Text size="sm">
        {people.map(({ displayName }) => displayName).join(', ')}
        {more > 0 && ` et ${count(more, 'autre')}`}
      </Text>
    </div>
  );
}
