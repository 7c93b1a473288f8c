import { Button, Group, NativeSelect } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { isRefusal, refusalAt, refusalElsewhere } from '../../../shared/graphql/refusal.js';
import { useConnection } from '../../../shared/graphql/use-connection.js';
import { useAction } from '../../../shared/graphql/use-operation.js';
import { Failure } from '../../../shared/ui/failure.js';
import { LoadMore } from '../../../shared/ui/load-more.js';
import { Notice } from '../../../shared/ui/notice.js';
import { NameSafeguardingPersonMutation, TeamAccountsQuery } from './naming.operations.js';
import type { ProgrammeName } from './namings.js';

/** Names somebody of the team, for the association or for one programme, in the place of whoever was. */
export function NameForm({ programmes }: { programmes: readonly ProgrammeName[] }) {
  const team = useConnection(TeamAccountsQuery, { first: 100 }, (data) => data.users);
  const [userId, setUserId] = useState('');
  const [programmeId, setProgrammeId] = useState('');
  const name = useAction(NameSafeguardingPersonMutation);
  const outcome = name.data?.nameSafeguardingPerson;
  const refusal = outcome && isRefusal(outcome) ? outcome : null;
  const elsewhere = refusalElsewhere(refusal, ['userId', 'programmeId']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    name.mutate({ userId, programmeId: programmeId || null });
  };
  const open = team.nodes.filter(({ disabledAt }) => !disabledAt);
  return (
    <form onSubmit={submit} aria-label="Nommer la personne référente">
      {name.error && <Failure error={name.error} />}
      {elsewhere && <Notice tone="bad">{elsewhere}</Notice>}
      {outcome?.__typename === 'SafeguardingPerson' && (
        <Notice tone="good">
          {outcome.name} lit maintenant les signalements : un menu « Signalements » s’ouvre dans son espace.
        </Notice>
      )}
      <Group align="flex-end">
        <NativeSelect
          label="Personne de l’équipe"
          value={userId}
          error={refusalAt(refusal, 'userId')}
          data={[{ value: '', label: 'Choisissez' }, ...options(open)]}
          onChange={(event) => setUserId(event.currentTarget.value)}
        />
        <NativeSelect
          label="Référente pour"
          value={programmeId}
          error={refusalAt(refusal, 'programmeId')}
          data={[{ value: '', label: 'Toute l’association' }, ...options(programmes)]}
          onChange={(event) => setProgrammeId(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!userId} loading={name.isPending}>
          Nommer
        </Button>
      </Group>
      <LoadMore pages={team} what="comptes de l’équipe" />
    </form>
  );
}

function options(named: readonly { readonly id: string; readonly name: string }[]) {
  return named.map(({ id, name }) => ({ value: id, label: name }));
}
