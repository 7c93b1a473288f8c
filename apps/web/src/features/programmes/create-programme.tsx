import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { isRefusal, refusalAt, type Refusal } from '../../shared/graphql/refusal.js';
import { useAction, useOperation } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { PresetFacts } from './preset-facts.js';
import { CreateProgrammeMutation, PresetsQuery } from './programmes.operations.js';

/** A programme from a model: its rules come with it, as data. */
export function CreateProgramme({ onCreated }: { onCreated?: (id: string) => void }) {
  const presets = useOperation(PresetsQuery, {});
  const create = useAction(CreateProgrammeMutation);
  const [name, setName] = useState('');
  const [preset, setPreset] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(
      { input: { name: name.trim(), preset } },
      {
        onSuccess: ({ createProgramme: outcome }) => {
          setRefusal(isRefusal(outcome) ? outcome : null);
          if (outcome.__typename === 'Programme') onCreated?.(outcome.id);
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack maw="38rem">
        {create.error && <Failure error={create.error} />}
        {refusal && !refusalAt(refusal, 'name') && <Notice tone="bad">{refusal.message}</Notice>}
        <QueryView query={presets}>
          {({ programmePresets }) => (
            <>
              <Radio.Group label="Modèle" required value={preset} onChange={setPreset}>
                <Stack gap="sm" mt="xs">
                  {programmePresets.map(({ key, name: label, summary }) => (
                    <Radio key={key} value={key} label={label} description={summary} />
                  ))}
                </Stack>
              </Radio.Group>
              {programmePresets
                .filter(({ key }) => key === preset)
                .map((chosen) => (
                  <PresetFacts key={chosen.key} preset={chosen} />
                ))}
            </>
          )}
        </QueryView>
        <TextInput
          label="Nom du programme"
          description="Tel que votre équipe le dit, par exemple « Duos de demain 2026 »."
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={refusalAt(refusal, 'name')}
        />
        <Button
          type="submit"
          loading={create.isPending}
          disabled={!preset}
          style={{ alignSelf: 'flex-start' }}
        >
          Créer le programme
        </Button>
      </Stack>
    </form>
  );
}
