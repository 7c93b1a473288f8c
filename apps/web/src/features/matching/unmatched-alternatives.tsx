import { Button } from '@mantine/core';
import { useState } from 'react';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { AlternativeList } from './alternative-list.js';
import { UnmatchedAlternativesQuery } from './alternatives.operations.js';

interface UnmatchedAlternativesProps {
  runId: string;
  id: string;
  name: string;
}

/** What it would cost everyone to serve someone whom the run left; asked for, never sent along. */
export function UnmatchedAlternatives({ runId, id, name }: UnmatchedAlternativesProps) {
  const [open, setOpen] = useState(false);
  const query = useOperation(UnmatchedAlternativesQuery, { runId, id }, { enabled: open });
  if (!open) {
    return (
      <Button
        variant="subtle"
        size="compact-md"
        onClick={() => setOpen(true)}
        aria-label={`Paires possibles et leur coût, pour ${name}`}
      >
        Paires possibles et leur coût
      </Button>
    );
  }
  return (
    <QueryView query={query}>
      {({ matchRun }) => <AlternativeList alternatives={matchRun?.unmatchedOne?.alternatives ?? []} />}
    </QueryView>
  );
}
