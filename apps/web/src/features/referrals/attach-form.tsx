import { Button, Group, NativeSelect } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useConnection } from '../../shared/graphql/use-connection.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { LoadMore } from '../../shared/ui/load-more.js';
import { Notice } from '../../shared/ui/notice.js';
import { AttachReferrerMutation, ReferrerAccountsQuery } from './referrals.operations.js';

interface AttachFormProps {
  organisations: readonly { readonly id: string; readonly name: string }[];
}

/** Has a referrer's account work for an organisation; again elsewhere, and it works for that one. */
export function AttachForm({ organisations }: AttachFormProps) {
  const users = useConnection(ReferrerAccountsQuery, { first: 100 }, (data) => data.users);
  const referrers = users.nodes.filter(({ disabledAt }) => !disabledAt);
  const [userId, setUserId] = useState('');
  const [organisationId, setOrganisationId] = useState('');
  const attach = useAction(AttachReferrerMutation);
  const outcome = attach.data?.attachReferrer;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attach.mutate({ userId, organisationId });
  };
  return (
    <form onSubmit={submit}>
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {outcome?.__typename === 'ReferringOrganisation' && (
        <Notice tone="good">Ce compte oriente maintenant des personnes pour {outcome.name}.</Notice>
      )}
      {attach.error && <Failure error={attach.error} />}
      <Group align="flex-end">
        <Chooser label="Compte de prescripteur" value={userId} options={referrers} onChange={setUserId} />
        <Chooser
          label="Travaille pour"
          value={organisationId}
          options={organisations}
          onChange={setOrganisationId}
        />
        <Button
          type="submit"
          variant="default"
          disabled={!userId || !organisationId}
          loading={attach.isPending}
        >
          Rattacher
        </Button>
      </Group>
      <LoadMore pages={users} what="comptes à rattacher" />
    </form>
  );
}

interface ChooserProps {
  label: string;
  value: string;
  options: AttachFormProps['organisations'];
  onChange: (id: string) => void;
}

function Chooser({ label, value, options, onChange }: ChooserProps) {
  const choices = options.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[{ value: '', label: 'Choisissez' }, ...choices]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
