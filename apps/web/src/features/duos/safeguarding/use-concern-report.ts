import { useState, type FormEvent } from 'react';
import type { VariablesOf } from '../../../shared/graphql/graphql.js';
import { isRefusal } from '../../../shared/graphql/refusal.js';
import { useAction } from '../../../shared/graphql/use-operation.js';
import { ReportConcernMutation } from './report.operations.js';

export type Concern = VariablesOf<typeof ReportConcernMutation>['input']['concern'];

/** A report being written; `onReceived` is told the api's own words, and nothing of what was typed outlives it. */
export function useConcernReport(duoId: string, onReceived: (message: string) => void) {
  const [concern, setConcern] = useState<Concern | ''>('');
  const [text, setText] = useState('');
  const [isConcernMissing, setConcernMissing] = useState(false);
  const report = useAction(ReportConcernMutation, { isForgotten: true });
  const outcome = report.data?.reportConcern;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setConcernMissing(concern === '');
    if (concern === '') return;
    report.mutate(
      { input: { duoId, concern, text: text.trim() || null } },
      {
        onSuccess: ({ reportConcern }) => {
          if (isRefusal(reportConcern)) return;
          onReceived(reportConcern.message);
        },
      },
    );
  };
  return {
    ...{ concern, text, setText, isConcernMissing, submit },
    choose: (one: string) => {
      setConcernMissing(false);
      setConcern(one as Concern);
    },
    refusal: outcome && isRefusal(outcome) ? outcome : null,
    error: report.error,
    isPending: report.isPending,
  };
}
