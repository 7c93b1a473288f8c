import { useState, type FormEvent } from 'react';
import { isRefusal } from '../../../shared/graphql/refusal.js';
import { useAction } from '../../../shared/graphql/use-operation.js';
import { type Answers, answersOf, changedAnswers, type PersonFile } from './correction.js';
import { CorrectPersonFileMutation } from './person-file.operations.js';

/** A file being put right; without a change it closes as it is. */
export function useCorrection({ participationId, facts }: PersonFile, onDone: (changed: boolean) => void) {
  // As it was when one began: only what was typed since then is sent.
  const [before] = useState(facts);
  const [answers, setAnswers] = useState<Answers>(() => answersOf(facts));
  const correct = useAction(CorrectPersonFileMutation);
  const outcome = correct.data?.correctPersonFile;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const changed = changedAnswers(before, answers);
    if (changed.length === 0) return onDone(false);
    correct.mutate(
      { input: { participationId, answers: changed } },
      { onSuccess: ({ correctPersonFile }) => !isRefusal(correctPersonFile) && onDone(true) },
    );
  };
  return {
    answers,
    answer: (key: string, value: string) => setAnswers((all) => ({ ...all, [key]: value })),
    refusal: outcome && isRefusal(outcome) ? outcome : null,
    error: correct.error,
    isPending: correct.isPending,
    submit,
  };
}
