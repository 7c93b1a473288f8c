import { Button } from '@mantine/core';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { CancelStudyMutation } from './matching.operations.js';

/** Stops a study that waits or computes; what an earlier one found is shown again. */
export function CancelStudy({ studyId }: { studyId: string }) {
  const cancel = useAction(CancelStudyMutation);
  const outcome = cancel.data?.cancelStudy;
  return (
    <>
      <Button mt="md" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ studyId })}>
        Arrêter l’analyse
      </Button>
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {cancel.error && <Failure error={cancel.error} />}
    </>
  );
}
