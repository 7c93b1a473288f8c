import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { FormButton } from '../../../shared/ui/form-button.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Said } from '../../../shared/ui/said.js';
import { Section } from '../../../shared/ui/section.js';
import type { Duo } from '../duo.js';
import { useMySide } from '../my-side.js';
import { type Goal, inOrder } from './goal.js';
import { GoalCard } from './goal-card.js';
import { GoalForm } from './goal-form.js';
import { DuoGoalsQuery } from './goals.operations.js';

/** What the duo works towards, and by which steps; both people and the team write it. */
export function GoalsSection({ duo }: { duo: Duo }) {
  const query = useOperation(DuoGoalsQuery, { id: duo.id });
  return (
    <Section
      title="Objectifs et plan d’action"
      lead="Ce vers quoi le duo avance, étape par étape. Les deux personnes et la coordination l’écrivent."
    >
      <QueryView query={query} lines={4}>
        {(data) => <GoalList duo={duo} goals={inOrder(data.duo?.goals ?? [])} />}
      </QueryView>
    </Section>
  );
}

function GoalList({ duo, goals }: { duo: Duo; goals: readonly Goal[] }) {
  const [said, setSaid] = useState<string | null>(null);
  const mayWrite = useMySide(duo) !== null && duo.state !== 'closed';
  return (
    <>
      {said && <Said tone="good" text={said} />}
      {goals.length === 0 ? (
        <Text c="dimmed" mb="sm">
          {mayWrite
            ? 'Pas encore d’objectif : un seul, choisi ensemble lors d’une rencontre, suffit pour commencer.'
            : 'Aucun objectif n’a été fixé.'}
        </Text>
      ) : (
        <Stack gap="lg" mb="lg">
          {goals.map((goal) => (
            <GoalCard key={goal.id} goal={goal} duo={duo} mayWrite={mayWrite} onSaid={setSaid} />
          ))}
        </Stack>
      )}
      {mayWrite && (
        <FormButton label="Fixer un objectif" variant="filled" onOpen={() => setSaid(null)}>
          {(close) => <GoalForm duoId={duo.id} onSaid={setSaid} onClose={close} />}
        </FormButton>
      )}
    </>
  );
}
