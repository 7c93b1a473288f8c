import { Group, SimpleGrid, Text } from '@mantine/core';
import { number } from '../../shared/format/text.js';
import { Figure } from '../../shared/ui/figure.js';
import { Section } from '../../shared/ui/section.js';
import { Status } from '../../shared/ui/status.js';
import { meanScore, type MatchRun } from './match-run.js';

/** What the run found, and whether its optimum is proved. */
export function RunSummary({ run }: { run: MatchRun }) {
  return (
    <Section title="Résultat">
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing="lg" mb="md">
        <Figure value={number(run.pairCount ?? 0)} label="paires proposées" />
        <Figure value={number(run.unmatchedCount ?? 0)} label="personnes sans duo" />
        <Figure value={meanScore(run) ?? '–'} label="score moyen" hint="sur 1 000" />
        <Figure value={number(run.total ?? 0)} label="score total" />
      </SimpleGrid>
      <Certificate valid={run.certificateValid} />
    </Section>
  );
}

function Certificate({ valid }: { valid: boolean | null }) {
  if (!valid) return <Status tone="warn">Optimum non vérifié : relancez une simulation</Status>;
  return (
    <Group gap="sm">
      <Status tone="good">Optimum prouvé</Status>
      <Text size="sm" c="dimmed" flex="1 1 16rem">
        Aucune autre répartition ne donne un meilleur score total : un certificat le démontre et a été
        revérifié.
      </Text>
    </Group>
  );
}
