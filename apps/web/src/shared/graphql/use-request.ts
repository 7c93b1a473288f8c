import type { TadaDocumentNode } from 'gql.tada';
import { isRefusal, type Refusal } from './refusal.js';
import { useAction } from './use-operation.js';

/** What a mutation of one field answers when it is not refused. */
type Accepted<Data> = Exclude<Data[keyof Data], Refusal | { code: string }>;

/**
 * One mutation as a form sees it: under way, refused with words for a field, failed, or done. What is done next happens
 * even where the row that asked has left the screen, since the lists are asked again first.
 */
export function useRequest<Data extends Record<string, object>, Variables>(
  document: TadaDocumentNode<Data, Variables>,
) {
  const action = useAction(document);
  const outcome = action.data && outcomeOf(action.data);
  const send = async (variables: Variables, onDone?: (accepted: Accepted<Data>) => void) => {
    // A failure is told by `error`; there is nothing to add to it here.
    const data = await action.mutateAsync(variables).catch(() => null);
    const answer = data && outcomeOf(data);
    if (answer && !isRefusal(answer)) onDone?.(answer as Accepted<Data>);
  };
  return {
    send: (variables: Variables, onDone?: (accepted: Accepted<Data>) => void) => void send(variables, onDone),
    refusal: outcome && isRefusal(outcome) ? outcome : null,
    error: action.error,
    isPending: action.isPending,
    reset: action.reset,
  };
}

/** How a request stands, as a form shows it. */
export interface RequestState {
  readonly refusal: Refusal | null;
  readonly error: unknown;
  readonly isPending: boolean;
}

function outcomeOf(data: Record<string, object>): object {
  return Object.values(data)[0];
}
