import { Button, Stack } from '@mantine/core';
import { useNavigate } from 'react-router';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { useCan } from '../accounts/session.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { positionWords } from './balance.js';
import { StartMatchRunMutation } from './matching.operations.js';

interface StartRunProps {
  programmeId: string;
  /** Position of the slider between quality and waiting; absent, the programme's own. */
  waiting?: number;
}

/** Starts a run in the worker and goes to its page, where its progress shows. */
export function StartRun({ programmeId, waiting }: StartRunProps) {
  const can = useCan();
  const navigate = useNavigate();
  const start = useAction(StartMatchRunMutation);
  const outcome = start.data?.startMatchRun;
  if (!can('RunMatch')) return null;
  const launch = () =>
    start.mutate(
      { programmeId, waiting: waiting ?? null },
      {
        onSuccess: ({ startMatchRun: run }) => {
          if (run.__typename === 'MatchRun') void navigate(`/appariement/${run.id}`);
        },
      },
    );
  return (
    <Stack gap="xs">
      <Button onClick={launch} loading={start.isPending}>
        {waiting === undefined
          ? 'Lancer une simulation'
          : `Lancer à cette position : ${positionWords(waiting)}`}
      </Button>
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {start.error && <Failure error={start.error} />}
    </Stack>
  );
}
