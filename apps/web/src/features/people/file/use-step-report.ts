import { useState, type FormEvent } from 'react';
import { todayInFrance } from '../../../shared/format/dates.js';
import { isRefusal } from '../../../shared/graphql/refusal.js';
import { useAction } from '../../../shared/graphql/use-operation.js';
import { STAGES, type Step } from './admission.js';
import { RecordScreeningStepMutation } from './admission.operations.js';
import { emptyReport, type Report, stepInput } from './step-report.js';

/** A step being reported; `onDone` is told what it changed, in French. */
export function useStepReport(participationId: string, step: Step, onDone: (text: string) => void) {
  const [report, setReport] = useState<Report>(() => emptyReport(todayInFrance(new Date())));
  const record = useAction(RecordScreeningStepMutation);
  const outcome = record.data?.recordScreeningStep;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    record.mutate(
      { input: stepInput(participationId, step, report) },
      {
        onSuccess: ({ recordScreeningStep: now }) => {
          if (!isRefusal(now)) onDone(`${step.label} : c’est noté. ${STAGES[now.stage].label}.`);
        },
      },
    );
  };
  return {
    report,
    change: (part: Partial<Report>) => setReport((before) => ({ ...before, ...part })),
    answer: (key: string, value: string) =>
      setReport((before) => ({ ...before, answers: { ...before.answers, [key]: value } })),
    refusal: outcome && isRefusal(outcome) ? outcome : null,
    error: record.error,
    isPending: record.isPending,
    submit,
  };
}

export type StepReport = ReturnType<typeof useStepReport>;
