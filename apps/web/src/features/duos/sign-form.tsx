import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { SIGNERS, type Duo, type Signer } from './duo.js';
import { SignCharterMutation } from './duos.operations.js';

/** A signature is the typed name; the api keeps it with the exact text that was signed. */
export function SignForm({ duo, signer }: { duo: Duo; signer: Signer }) {
  const [name, setName] = useState('');
  const sign = useAction(SignCharterMutation);
  const outcome = sign.data?.signCharter;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sign.mutate({ duoId: duo.id, signer, name: name.trim(), textHash: duo.charter.textHash });
  };
  return (
    <form onSubmit={submit}>
      {sign.error && <Failure error={sign.error} />}
      <Group align="flex-end" mt="sm" mb="sm">
        <TextInput
          flex="1 1 14rem"
          label={`Prénom et nom (${SIGNERS[signer].toLowerCase()})`}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={outcome && isRefusal(outcome) ? outcome.message : undefined}
        />
        <Button type="submit" loading={sign.isPending}>
          Signer
        </Button>
      </Group>
    </form>
  );
}
