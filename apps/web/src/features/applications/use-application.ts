import { type FormEvent, useRef, useState } from 'react';
import type { ResultOf, VariablesOf } from '../../shared/graphql/graphql.js';
import { type Refusal, isRefusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import {
  type ApplicationFormQuery,
  SaveApplicationDraftMutation,
  SubmitApplicationMutation,
} from './applications.operations.js';

export type ApplicationForm = Extract<
  ResultOf<typeof ApplicationFormQuery>['applicationForm'],
  { __typename: 'ApplicationForm' }
>;
type Answers = Readonly<Record<string, string>>;

export interface ApplicationFieldsProps {
  readonly form: ApplicationForm;
  readonly where: VariablesOf<typeof ApplicationFormQuery>;
  readonly begun: { readonly answers: Answers; readonly resumeCode: string | null };
}

/** An application being filled in: its answers, and what keeping and sending it brought. */
export function useApplication({ form, where, begun }: ApplicationFieldsProps) {
  const [answers, setAnswers] = useState<Answers>(begun.answers);
  const [resumeCode, setResumeCode] = useState(begun.resumeCode);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [received, setReceived] = useState<string | null>(null);
  const [consent, setConsent] = useState(false);
  const [website, setWebsite] = useState('');
  const [saved, setSaved] = useState(false);
  // Made once for the page: a second tap sends the same application.
  const submissionId = useRef(crypto.randomUUID());
  const save = useAction(SaveApplicationDraftMutation);
  const send = useAction(SubmitApplicationMutation);
  const input = {
    ...where,
    answers: Object.entries(answers).map(([key, value]) => ({ key, value })),
    resumeCode,
  };

  const keep = () =>
    save.mutate(
      { input },
      {
        onSuccess: ({ saveApplicationDraft: outcome }) => {
          if (isRefusal(outcome)) return setRefusal(outcome);
          setResumeCode(outcome.resumeCode);
          setSaved(true);
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const agreed = {
      consent,
      noticeVersion: form.noticeVersion,
      website,
      submissionId: submissionId.current,
    };
    send.mutate(
      { input: { ...input, ...agreed } },
      {
        onSuccess: ({ submitApplication: outcome }) =>
          isRefusal(outcome) ? setRefusal(outcome) : setReceived(outcome.message),
      },
    );
  };

  const answer = (key: string, value: string) => setAnswers((before) => ({ ...before, [key]: value }));
  return {
    answers,
    answer,
    resumeCode,
    refusal,
    received,
    consent,
    setConsent,
    website,
    setWebsite,
    saved,
    save,
    send,
    keep,
    submit,
  };
}
