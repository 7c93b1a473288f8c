import { Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isRefusal, type Refusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { ConfirmLinkMutation } from './accounts.operations.js';

/**
 * The page behind the link of the mail. Opening it changes nothing (mail scanners open links too): the button
 * does, once.
 */
export function ConfirmLink({ token }: { token: string }) {
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const confirm = useAction(ConfirmLinkMutation);
  const enter = () =>
    confirm.mutate(
      { token },
      {
        onSuccess: ({ confirmSignInLink: outcome }) =>
          isRefusal(outcome) ? setRefusal(outcome) : void navigate('/', { replace: true }),
      },
    );
  if (refusal) return <LinkRefused refusal={refusal} />;
  return (
    <Stack>
      <Title order={1} fz="1.5rem">
        Bienvenue
      </Title>
      <Text c="dimmed">Confirmez que c’est bien vous : ce lien ne sert qu’une fois.</Text>
      {confirm.error && <Failure error={confirm.error} />}
      <Button onClick={enter} loading={confirm.isPending} autoFocus>
        Entrer dans Trait d’union
      </Button>
    </Stack>
  );
}

function LinkRefused({ refusal }: { refusal: Refusal }) {
  const navigate = useNavigate();
  return (
    <Stack>
      <Title order={1} fz="1.5rem">
        Ce lien n’est plus valable
      </Title>
      <Notice tone="warn">{refusal.message}</Notice>
      <Button onClick={() => void navigate('/connexion', { replace: true })}>Recevoir un nouveau lien</Button>
    </Stack>
  );
}
