import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { type Candidate, nameOf, olderFirst, takenAtFirst } from './duplicate.js';
import { FileComparison } from './file-comparison.js';
import type { Merges } from './use-merges.js';

/** Two files side by side: which one stays, what it takes from the other, or that they are two people. */
export function DuplicateCard({ candidate, merges }: { candidate: Candidate; merges: Merges }) {
  const [swapped, setSwapped] = useState(false);
  const [older, newer] = olderFirst(candidate);
  const [keep, absorb] = swapped ? [newer, older] : [older, newer];
  const [taken, setTaken] = useState(() => takenAtFirst(keep, absorb));
  const swap = () => {
    setSwapped(!swapped);
    setTaken(takenAtFirst(absorb, keep));
  };
  const take = (key: string, chosen: boolean) =>
    setTaken((keys) => (chosen ? [...keys, key] : keys.filter((other) => other !== key)));
  const names = `${nameOf(keep)} et ${nameOf(absorb)}`;
  return (
    <Paper withBorder radius="md" p="md" component="article" aria-label={names}>
      <Title order={3} mb={4}>
        {names}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Rapprochées pour : {candidate.because}.
      </Text>
      <FileComparison keep={keep} absorb={absorb} taken={taken} onTake={take} />
      <Group mt="md" gap="sm">
        <Button
          size="sm"
          loading={merges.isPending}
          onClick={() => void merges.merge(keep, absorb, taken)}
          aria-label={`Fusionner en une fiche : ${names}`}
        >
          Fusionner en une fiche
        </Button>
        <Button size="sm" variant="default" onClick={swap} aria-label={`Garder l’autre fiche : ${names}`}>
          Garder l’autre fiche
        </Button>
        <Button
          size="sm"
          variant="subtle"
          loading={merges.isPending}
          onClick={() => void merges.dismiss(candidate)}
          aria-label={`Ce sont deux personnes : ${names}`}
        >
          Ce sont deux personnes
        </Button>
      </Group>
    </Paper>
  );
}
