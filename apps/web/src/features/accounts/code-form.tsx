import { Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { isRefusal, type Refusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { ConfirmCodeMutation } from './accounts.operations.js';
import { digitsOnly } from './digits-only.js';

/** Second step: the six digits, in one field that a phone fills from the mail. */
export function CodeForm({ email, onBack }: { email: string; onBack: () => void }) {
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const confirm = useAction(ConfirmCodeMutation);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate(
      { email, code },
      { onSuccess: ({ confirmSignInCode: outcome }) => setRefusal(isRefusal(outcome) ? outcome : null) },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Title order={1} fz="1.5rem">
          Consultez votre messagerie
        </Title>
        <Text c="dimmed">
          Si un compte existe pour <strong>{email}</strong>, un message vient de partir. Ouvrez son lien, ou
          recopiez ici son code à six chiffres.
        </Text>
        {confirm.error && <Failure error={confirm.error} />}
        <TextInput
          label="Code à six chiffres"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          required
          value={code}
          onChange={(event) => setCode(digitsOnly(event.currentTarget.value))}
          error={refusal?.message}
          styles={{ input: { fontSize: '1.4rem', letterSpacing: '0.4em', textAlign: 'center' } }}
        />
        <Button type="submit" loading={confirm.isPending} disabled={code.length < 6}>
          Se connecter
        </Button>
        <Anchor component="button" type="button" onClick={onBack}>
          Utiliser une autre adresse ou renvoyer un message
        </Anchor>
      </Stack>
    </form>
  );
}
