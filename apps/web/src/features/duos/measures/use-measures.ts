import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isRefusal, type Refusal } from '../../../shared/graphql/refusal.js';
import { send } from '../../../shared/graphql/send.js';
import type { MeasureInput } from './measures.js';
import { RecordMeasureMutation } from './measures.operations.js';

interface ToRecord {
  readonly key: string;
  readonly input: MeasureInput;
}

/** How far it came: all, or up to the line that was refused. */
interface Recorded {
  readonly count: number;
  readonly refusal: Refusal | null;
}

/** Records measures one after the other; what was refused is told at its line, and those before it are kept. */
export function useMeasures(onDone: (count: number) => void) {
  const client = useQueryClient();
  const record = useMutation({
    mutationFn: recordAll,
    // What was recorded before a failure is shown too.
    onSettled: () => client.invalidateQueries(),
  });
  const sendAll = async (measures: readonly ToRecord[]) => {
    // A failure is told by `error`; there is nothing to add to it here.
    const outcome = await record.mutateAsync(measures).catch(() => null);
    if (outcome && !outcome.refusal) onDone(outcome.count);
  };
  return {
    send: (measures: readonly ToRecord[]) => void sendAll(measures),
    refusal: record.data?.refusal ?? null,
    error: record.error,
    isPending: record.isPending,
  };
}

async function recordAll(measures: readonly ToRecord[]): Promise<Recorded> {
  for (const [index, { key, input }] of measures.entries()) {
    const { recordMeasure: outcome } = await send(RecordMeasureMutation, { input });
    if (isRefusal(outcome)) return { count: index, refusal: atLine(outcome, key) };
  }
  return { count: measures.length, refusal: null };
}

/** The day is one for all lines; whatever else is refused belongs to its line. */
function atLine(refusal: Refusal, key: string): Refusal {
  return refusal.path.includes('measuredOn') ? refusal : { ...refusal, path: [key] };
}
