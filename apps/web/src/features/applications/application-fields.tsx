import { Button, Checkbox, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { ResultOf, VariablesOf } from '../../shared/graphql/graphql.js';
import { type Refusal, isRefusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import {
  type ApplicationFormQuery,
  SaveApplicationDraftMutation,
  SubmitApplicationMutation,
} from './applications.operations.js';
import { QuestionField } from './question-field.js';

type Form = Extract<
  ResultOf<typeof ApplicationFormQuery>['applicationForm'],
  { __typename: 'ApplicationForm' }
>;
type Answers = Readonly<Record<string, string>>;

interface ApplicationFieldsProps {
  readonly form: Form;
  readonly where: VariablesOf<typeof ApplicationFormQuery>;
  readonly begun: { readonly answers: Answers; readonly resumeCode: string | null };
}

/** The form itself: fill in, keep for later, send. */
export function ApplicationFields({ form, where, begun }: ApplicationFieldsProps) {
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

  if (received)
    return (
      <Notice tone="good" title="C’est envoyé">
        {received}
      </Notice>
    );
  const at = (key: string) => (refusal?.path.at(-1) === key ? refusal.message : null);
  const elsewhere = refusal && !form.questions.some(({ key }) => key === refusal.path.at(-1));
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Title order={1} fz="1.5rem">
          Candidater : {form.programmeName}
        </Title>
        <Text c="dimmed">{form.associationName}</Text>
        {form.state === 'waiting_list' && (
          <Notice>Toutes les places sont prises : votre candidature sera mise sur la liste d’attente.</Notice>
        )}
        {(save.error ?? send.error) && <Failure error={save.error ?? send.error} />}
        {form.questions.map((question) => (
          <QuestionField
            key={question.key}
            question={question}
            value={answers[question.key] ?? ''}
            error={at(question.key)}
            onChange={(value) => setAnswers((before) => ({ ...before, [question.key]: value }))}
          />
        ))}
        <VisuallyHidden aria-hidden="true">
          <input
            tabIndex={-1}
            autoComplete="off"
            name="website"
            value={website}
            onChange={(event) => setWebsite(event.currentTarget.value)}
          />
        </VisuallyHidden>
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {form.noticeText}
        </Text>
        <Checkbox
          label="J’ai lu cette information et j’accepte que mes données servent à cela."
          checked={consent}
          onChange={(event) => setConsent(event.currentTarget.checked)}
        />
        {elsewhere && <Notice tone="bad">{refusal.message}</Notice>}
        <Button type="submit" loading={send.isPending}>
          Envoyer ma candidature
        </Button>
        <Button variant="default" onClick={keep} loading={save.isPending}>
          Garder pour plus tard
        </Button>
        {saved && resumeCode && (
          <Notice tone="good" title={`Votre code : ${resumeCode}`}>
            Notez-le : il rouvre votre candidature pendant 30 jours, à l’adresse /candidature/reprendre. S’il
            y a un e-mail dans vos réponses, il vous est aussi envoyé.
          </Notice>
        )}
      </Stack>
    </form>
  );
}
