import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { isRefusal, type Refusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { MailIcon } from '../../shared/ui/icons.js';
import { RequestSignInMutation } from './accounts.operations.js';

/** First step: the address. The answer is the same for a known and an unknown one. */
export function EmailForm({ onSent }: { onSent: (email: string) => void }) {
  const [email, setEmail] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const request = useAction(RequestSignInMutation);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    request.mutate(
      { email: email.trim() },
      {
        onSuccess: ({ requestSignIn: outcome }) =>
          isRefusal(outcome) ? setRefusal(outcome) : onSent(email.trim()),
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Title order={1} fz="1.5rem">
          Se connecter
        </Title>
        <Text c="dimmed">
          Pas de mot de passe : nous vous envoyons un lien et un code, valables dix minutes.
        </Text>
        {request.error && <Failure error={request.error} />}
        <TextInput
          label="Adresse e-mail"
          type="email"
          name="email"
          autoComplete="email"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={refusal?.message}
          leftSection={<MailIcon size={18} />}
        />
        <Button type="submit" loading={request.isPending}>
          Recevoir mon lien
        </Button>
      </Stack>
    </form>
  );
}
