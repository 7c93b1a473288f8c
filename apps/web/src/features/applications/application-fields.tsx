import { Button, Checkbox, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { QuestionField } from './question-field.js';
import { type ApplicationFieldsProps, useApplication } from './use-application.js';

/** The form itself: fill in, keep for later, send. */
export function ApplicationFields(props: ApplicationFieldsProps) {
  const { form } = props;
  const application = useApplication(props);
  const { answers, refusal, received, consent, website, saved, resumeCode, save, send } = application;

  if (received)
    return (
      <Notice tone="good" title="C’est envoyé">
        {received}
      </Notice>
    );
  const at = (key: string) => (refusal?.path.at(-1) === key ? refusal.message : null);
  const elsewhere = refusal && !form.questions.some(({ key }) => key === refusal.path.at(-1));
  return (
    <form onSubmit={application.submit} noValidate>
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
            onChange={(value) => application.answer(question.key, value)}
          />
        ))}
        <VisuallyHidden aria-hidden="true">
          <input
            tabIndex={-1}
            autoComplete="off"
            name="website"
            value={website}
            onChange={(event) => application.setWebsite(event.currentTarget.value)}
          />
        </VisuallyHidden>
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {form.noticeText}
        </Text>
        <Checkbox
          label="J’ai lu cette information et j’accepte que mes données servent à cela."
          checked={consent}
          onChange={(event) => application.setConsent(event.currentTarget.checked)}
        />
        {elsewhere && <Notice tone="bad">{refusal.message}</Notice>}
        <Button type="submit" loading={send.isPending}>
          Envoyer ma candidature
        </Button>
        <Button variant="default" onClick={application.keep} loading={save.isPending}>
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
