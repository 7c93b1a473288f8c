import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { VariablesOf } from '../../shared/graphql/graphql.js';
import { isRefusal, refusalAt } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { InviteUserMutation } from './users.operations.js';

type RoleName = VariablesOf<typeof InviteUserMutation>['input']['roles'][number];

/** Roles of the team and its partners; a participant's account belongs to a person and is not opened here. */
const ROLES: Partial<Record<RoleName, string>> = {
  coordinator: 'Coordination',
  association_admin: 'Administration',
  referrer: 'Prescripteur',
  funder: 'Financeur',
};
const NOBODY = { name: '', email: '', roles: [] as RoleName[] };

/** A new account: who, where to write, and for what. */
export function InviteForm() {
  const [input, setInput] = useState(NOBODY);
  const invite = useAction(InviteUserMutation);
  const outcome = invite.data?.inviteUser;
  const refusal = outcome && isRefusal(outcome) ? outcome : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const sent = { ...input, name: input.name.trim(), email: input.email.trim() };
    invite.mutate(
      { input: sent },
      { onSuccess: ({ inviteUser }) => !isRefusal(inviteUser) && setInput(NOBODY) },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack maw="38rem">
        {outcome && !refusal && <Notice tone="good">Compte ouvert : l’invitation vient de partir.</Notice>}
        {refusal && !refusalAt(refusal, 'email') && <Notice tone="bad">{refusal.message}</Notice>}
        {invite.error && <Failure error={invite.error} />}
        <TextInput
          label="Prénom et nom"
          required
          value={input.name}
          onChange={(event) => setInput({ ...input, name: event.currentTarget.value })}
        />
        <TextInput
          label="Adresse e-mail"
          type="email"
          required
          value={input.email}
          onChange={(event) => setInput({ ...input, email: event.currentTarget.value })}
          error={refusalAt(refusal, 'email')}
        />
        <Checkbox.Group
          label="Rôles"
          required
          value={input.roles}
          onChange={(roles) => setInput({ ...input, roles: roles as RoleName[] })}
        >
          <Group mt="xs" gap="lg">
            {Object.entries(ROLES).map(([role, label]) => (
              <Checkbox key={role} value={role} label={label} />
            ))}
          </Group>
        </Checkbox.Group>
        <Button
          type="submit"
          loading={invite.isPending}
          disabled={input.roles.length === 0}
          style={{ alignSelf: 'flex-start' }}
        >
          Envoyer l’invitation
        </Button>
      </Stack>
    </form>
  );
}
