import { Button, Group, List, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { VariablesOf } from '../../shared/graphql/graphql.js';
import { isRefusal, refusalAt, refusalElsewhere } from '../../shared/graphql/refusal.js';
import { useAction, useOperation } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import { AttachForm } from './attach-form.js';
import { AddOrganisationMutation, OrganisationsQuery } from './referrals.operations.js';

type Kind = VariablesOf<typeof AddOrganisationMutation>['input']['kind'];

const KINDS: Readonly<Record<Kind, string>> = {
  agir: 'Opérateur AGIR',
  ofii: 'OFII',
  cada: 'CADA',
  cph: 'CPH',
  ccas: 'CCAS',
  mission_locale: 'Mission locale',
  university: 'Université',
  association: 'Autre association',
  other: 'Autre organisme',
};

/** The organisations that refer people, and which account works for which. */
export function OrganisationsSection() {
  const query = useOperation(OrganisationsQuery, {});
  return (
    <Section
      title="Organismes prescripteurs"
      lead="Un compte de prescripteur oriente des personnes au nom de son organisme."
    >
      <QueryView query={query}>
        {({ referringOrganisations: organisations }) => (
          <Stack>
            {organisations.length === 0 ? (
              <Text c="dimmed">Aucun organisme pour l’instant : ajoutez le premier.</Text>
            ) : (
              <List>
                {organisations.map(({ id, name, kindLabel }) => (
                  <List.Item key={id}>
                    {name} ({kindLabel})
                  </List.Item>
                ))}
              </List>
            )}
            <AddForm />
            {organisations.length > 0 && <AttachForm organisations={organisations} />}
          </Stack>
        )}
      </QueryView>
    </Section>
  );
}

function AddForm() {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('cada');
  const add = useAction(AddOrganisationMutation);
  const outcome = add.data?.addReferringOrganisation;
  const refusal = outcome && isRefusal(outcome) ? outcome : null;
  const elsewhere = refusalElsewhere(refusal, ['name']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(
      { input: { name, kind } },
      { onSuccess: (data) => !isRefusal(data.addReferringOrganisation) && setName('') },
    );
  };
  return (
    <form onSubmit={submit}>
      {elsewhere && <Notice tone="bad">{elsewhere}</Notice>}
      {add.error && <Failure error={add.error} />}
      <Group align="flex-end">
        <TextInput
          label="Nom de l’organisme"
          required
          value={name}
          error={refusalAt(refusal, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label="Sorte d’organisme"
          value={kind}
          data={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
          onChange={(event) => setKind(event.currentTarget.value as Kind)}
        />
        <Button type="submit" variant="default" loading={add.isPending}>
          Ajouter l’organisme
        </Button>
      </Group>
    </form>
  );
}
