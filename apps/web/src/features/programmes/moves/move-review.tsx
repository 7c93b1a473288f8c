import { Button, Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { count } from '../../../shared/format/text.js';
import { isRefusal } from '../../../shared/graphql/refusal.js';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Said } from '../../../shared/ui/said.js';
import type { Version } from '../version-list.js';
import { CheckMovingDuosQuery, MoveDuosMutation } from './moves.operations.js';
import type { DuosMoved, DuoToMove } from './moves.js';

interface MoveReviewProps {
  version: Pick<Version, 'id' | 'number'>;
  duos: readonly DuoToMove[];
  onMoved: (outcome: DuosMoved) => void;
}

/** What the move would do to these duos, read before the button that does it. */
export function MoveReview({ version, duos, onMoved }: MoveReviewProps) {
  const asked = { programmeVersionId: version.id, duoIds: duos.map(({ id }) => id) };
  const query = useOperation(CheckMovingDuosQuery, asked);
  return (
    <QueryView query={query} lines={2}>
      {({ checkMovingDuos: review }) =>
        isRefusal(review) ? (
          <Notice tone="bad">{review.message}</Notice>
        ) : (
          <>
            {review.findings.length === 0 && <Notice>Aucun de ces duos ne deviendrait en retard.</Notice>}
            {review.findings.map(({ code, warning, message }) => (
              <Notice key={code} tone={warning ? 'warn' : 'accent'}>
                {message}
              </Notice>
            ))}
            <MoveButton
              asked={asked}
              version={version.number}
              isWorse={review.findings.some(({ warning }) => warning)}
              onMoved={onMoved}
            />
          </>
        )
      }
    </QueryView>
  );
}

interface MoveButtonProps {
  asked: { programmeVersionId: string; duoIds: string[] };
  version: number;
  /** Some would be late or over: they move only where that is accepted. */
  isWorse: boolean;
  onMoved: (outcome: DuosMoved) => void;
}

function MoveButton({ asked, version, isWorse, onMoved }: MoveButtonProps) {
  const [evenIfLate, setEvenIfLate] = useState(false);
  const request = useRequest(MoveDuosMutation);
  const move = () => request.send({ ...asked, evenIfLate: isWorse && evenIfLate }, onMoved);
  return (
    <Stack align="flex-start" gap="sm">
      {Boolean(request.error) && <Failure error={request.error} />}
      {request.refusal && <Said tone="bad" text={request.refusal.message} />}
      {isWorse && (
        <Checkbox
          label="Faire passer aussi ceux qui deviendraient en retard ou dépasseraient leur terme"
          checked={evenIfLate}
          onChange={(event) => setEvenIfLate(event.currentTarget.checked)}
        />
      )}
      <Button loading={request.isPending} onClick={move}>
        Faire passer {count(asked.duoIds.length, 'duo')} à la version {version}
      </Button>
    </Stack>
  );
}
