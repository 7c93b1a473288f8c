import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { isRefusal } from '../../../shared/graphql/refusal.js';
import { useAction } from '../../../shared/graphql/use-operation.js';
import { fileOf, type ParticipantRole } from '../participation.js';
import { EnrolPersonMutation } from './people.operations.js';

/** Somebody being registered; once done one stands before the file. */
export function useEnrolment(programmeId: string, role: ParticipantRole) {
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const navigate = useNavigate();
  const enrol = useAction(EnrolPersonMutation);
  const outcome = enrol.data?.enrolPerson;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const told = Object.entries(answers).map(([key, value]) => ({ key, value }));
    enrol.mutate(
      { input: { programmeId, role, answers: told } },
      {
        onSuccess: ({ enrolPerson }) => {
          if (isRefusal(enrolPerson)) return;
          const { file, differs } = enrolPerson;
          void navigate(fileOf(file.participationId), { state: { enrolled: differs } });
        },
      },
    );
  };
  return {
    answers,
    answer: (key: string, value: string) => setAnswers((before) => ({ ...before, [key]: value })),
    refusal: outcome && isRefusal(outcome) ? outcome : null,
    error: enrol.error,
    isPending: enrol.isPending,
    submit,
  };
}

export type Enrolment = ReturnType<typeof useEnrolment>;
