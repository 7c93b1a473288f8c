import { Button, Progress, Text } from '@mantine/core';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { Section } from '../../shared/ui/section.js';
import { useCan } from '../accounts/session.js';
import { RUN_STATES, type MatchRun } from './match-run.js';
import { CancelMatchRunMutation } from './matching.operations.js';

/** The worker's own progress, told aloud to screen readers as it moves. */
export function RunProgress({ run }: { run: MatchRun }) {
  const can = useCan();
  const cancel = useAction(CancelMatchRunMutation);
  const outcome = cancel.data?.cancelMatchRun;
  return (
    <Section title={RUN_STATES[run.state].label}>
      <Progress.Root size="lg">
        <Progress.Section value={Math.max(run.progress, 3)} aria-label="Avancement du calcul" />
      </Progress.Root>
      <Text mt="sm" role="status">
        {run.stepLabel && `${run.stepLabel}, `}
        {run.progress} %. Vous pouvez quitter cette page : le calcul continue, et son résultat est conservé.
      </Text>
      {can('RunMatch') && (
        <Button
          mt="md"
          variant="default"
          loading={cancel.isPending}
          onClick={() => cancel.mutate({ matchRunId: run.id })}
        >
          Arrêter le calcul
        </Button>
      )}
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {cancel.error && <Failure error={cancel.error} />}
    </Section>
  );
}
