import { Button, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { isRefusal, refusalAt } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { SetTargetMutation } from './impact.operations.js';

/** A yearly target for one department; entering it again replaces it. */
export function TargetForm({ programmeId, year }: { programmeId: string; year: number }) {
  const [opened, setOpened] = useState(false);
  if (opened) return <TargetFields programmeId={programmeId} year={year} onDone={() => setOpened(false)} />;
  return (
    <Button mt="md" variant="subtle" px={0} onClick={() => setOpened(true)}>
      Fixer une cible pour {year}
    </Button>
  );
}

interface TargetFieldsProps {
  programmeId: string;
  year: number;
  onDone: () => void;
}

function TargetFields({ programmeId, year, onDone }: TargetFieldsProps) {
  const [department, setDepartment] = useState('');
  const [projects, setProjects] = useState<number | string>(1);
  const [target, setTarget] = useState<number | string>('');
  const save = useAction(SetTargetMutation);
  const outcome = save.data?.setTarget;
  const refusal = outcome && isRefusal(outcome) ? outcome : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      {
        input: {
          programmeId,
          year,
          department: department.trim(),
          projects: Number(projects),
          target: Number(target),
        },
      },
      { onSuccess: ({ setTarget: told }) => !isRefusal(told) && onDone() },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack mt="lg" maw="42rem">
        {save.error && <Failure error={save.error} />}
        {refusal && !refusalAt(refusal, 'department') && <Notice tone="bad">{refusal.message}</Notice>}
        <Group align="flex-start">
          <TextInput
            flex="1 1 10rem"
            label="Département"
            description="Son code : 59, 2A, 971…"
            required
            maxLength={3}
            value={department}
            onChange={(event) => setDepartment(event.currentTarget.value.toUpperCase())}
            error={refusalAt(refusal, 'department')}
          />
          <NumberInput
            flex="1 1 8rem"
            label="Projets"
            description="Financés"
            min={0}
            required
            value={projects}
            onChange={setProjects}
          />
          <NumberInput
            flex="1 1 8rem"
            label="Cible"
            description="Personnes"
            min={0}
            required
            value={target}
            onChange={setTarget}
          />
        </Group>
        <Group>
          <Button type="submit" loading={save.isPending}>
            Enregistrer la cible
          </Button>
          <Button variant="subtle" onClick={onDone}>
            Annuler
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
