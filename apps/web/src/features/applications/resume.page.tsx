import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Navigate } from 'react-router';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { Splash } from '../../shared/layout/splash.js';
import { Failure } from '../../shared/ui/failure.js';
import { ApplicationDraftQuery } from './applications.operations.js';

/** Takes up a form that was begun, with the code that was noted or mailed. */
export function ResumePage() {
  const [typed, setTyped] = useState('');
  const [code, setCode] = useState('');
  const query = useOperation(ApplicationDraftQuery, { resumeCode: code }, { enabled: code !== '' });
  const draft = query.data?.applicationDraft;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setCode(typed.trim());
  };
  if (draft && !isRefusal(draft)) {
    const answers = Object.fromEntries(draft.answers.map(({ key, value }) => [key, value]));
    const side = draft.role === 'mentor' ? 'mentor' : 'mentore';
    const state = { answers, resumeCode: draft.resumeCode };
    return <Navigate to={`/candidature/${draft.programmeId}/${side}`} state={state} replace />;
  }
  return (
    <Splash>
      <form onSubmit={submit}>
        <Stack>
          <Title order={1} fz="1.5rem">
            Reprendre ma candidature
          </Title>
          <Text c="dimmed">Recopiez le code de douze lettres et chiffres que vous avez noté ou reçu.</Text>
          {query.error && <Failure error={query.error} />}
          <TextInput
            label="Code"
            name="code"
            autoComplete="off"
            autoCapitalize="characters"
            required
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={draft && isRefusal(draft) ? draft.message : null}
          />
          <Button type="submit" loading={query.isFetching}>
            Reprendre
          </Button>
        </Stack>
      </form>
    </Splash>
  );
}
