import { useState } from 'react';
import { isRefusal } from '../../../shared/graphql/refusal.js';
import { useAction } from '../../../shared/graphql/use-operation.js';
import { failureMessage } from '../../../shared/ui/failure.js';
import {
  DismissDuplicateMutation,
  MergePersonsMutation,
  UndoMergeMutation,
} from './duplicates.operations.js';
import { type Candidate, factsOf, type File, nameOf } from './duplicate.js';

/** What became of two files; `undo` is the merge that can be taken back at once. */
export interface MergeOutcome {
  readonly tone: 'good' | 'bad';
  readonly text: string;
  readonly undo?: string;
}

/** Merging, telling apart and parting again; lives above the list, as files that are dealt with leave it. */
export function useMerges() {
  const [outcome, setOutcome] = useState<MergeOutcome | null>(null);
  const merge = useAction(MergePersonsMutation);
  const undo = useAction(UndoMergeMutation);
  const dismiss = useAction(DismissDuplicateMutation);
  const tell = async <Answer extends object>(
    ask: Promise<Answer>,
    done: (answer: Exclude<Answer, { __typename: 'RefusalResult' }>) => MergeOutcome,
  ) => {
    try {
      const answer = await ask;
      setOutcome(
        isRefusal(answer)
          ? { tone: 'bad', text: answer.message }
          : done(answer as Exclude<Answer, { __typename: 'RefusalResult' }>),
      );
    } catch (error) {
      setOutcome({ tone: 'bad', text: failureMessage(error) });
    }
  };
  return {
    outcome,
    isPending: merge.isPending || undo.isPending || dismiss.isPending,
    merge: (keep: File, absorb: File, taken: readonly string[]) =>
      tell(
        merge
          .mutateAsync({ input: { keepId: keep.id, absorbId: absorb.id, take: factsOf(taken) } })
          .then(({ mergePersons }) => mergePersons),
        ({ id, keptName }) => ({
          tone: 'good',
          text: `Les deux fiches n’en font plus qu’une : ${keptName}. Les deux histoires sont gardées.`,
          undo: id,
        }),
      ),
    undo: (mergeId: string) =>
      tell(
        undo.mutateAsync({ mergeId }).then(({ undoMerge }) => undoMerge),
        ({ keptName, absorbedName }) => ({
          tone: 'good',
          text: `La fusion est annulée : ${keptName} et ${absorbedName} ont de nouveau chacun leur fiche, telle qu’elle était.`,
        }),
      ),
    dismiss: ({ one, other }: Candidate) =>
      tell(
        dismiss
          .mutateAsync({ input: { oneId: one.id, otherId: other.id, reason: null } })
          .then(({ dismissDuplicate }) => dismissDuplicate),
        () => ({
          tone: 'good',
          text: `${nameOf(one)} et ${nameOf(other)} sont deux personnes : elles ne seront plus rapprochées.`,
        }),
      ),
  };
}

export type Merges = ReturnType<typeof useMerges>;
