import { Progress, Text } from '@mantine/core';
import { Section } from '../../shared/ui/section.js';
import { RUN_STATES, type MatchRun } from './match-run.js';

/** The worker's own progress, told aloud to screen readers as it moves. */
export function RunProgress({ run }: { run: MatchRun }) {
  return (
    <Section title={RUN_STATES[run.state].label}>
      <Progress.Root size="lg">
        <Progress.Section value={Math.max(run.progress, 3)} aria-label="Avancement du calcul" />
      </Progress.Root>
      <Text mt="sm" role="status">
        {run.progress} %. Vous pouvez quitter cette page : le calcul continue, et son résultat est conservé.
      </Text>
    </Section>
  );
}
