import { Button, Stack } from '@mantine/core';
import { useNavigate } from 'react-router';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { useCan } from '../accounts/session.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { StartMatchRunMutation } from './matching.operations.js';

/** Starts a run in the worker and goes to its page, where its progress shows. */
export function StartRun({ programmeId }: { programmeId: string }) {
  const can = useCan();
  const navigate = useNavigate();
  const start = useAction(StartMatchRunMutation);
  const outcome = start.data?.startMatchRun;
  if (!can('RunMatch')) return null;
  const launch = () =>
    start.mutate(
      { programmeId },
      {
        onSuccess: ({ startMatchRun: run }) => {
          if (run.__typename === 'MatchRun') void navigate(`/appariement/${run.id}`);
        },
      },
    );
  return (
    <Stack gap="xs">
      <Button onClick={launch} loading={start.isPending}>
        Lancer une simulation
      </Button>
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {start.error && <Failure error={start.error} />}
    </Stack>
  );
}
