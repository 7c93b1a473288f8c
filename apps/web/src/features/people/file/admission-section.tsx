import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Said } from '../../../shared/ui/said.js';
import { Section } from '../../../shared/ui/section.js';
import { Status } from '../../../shared/ui/status.js';
import { useCan } from '../../accounts/session.js';
import { type Admission, admitsByItself, STAGES } from './admission.js';
import { AdmissionQuery } from './admission.operations.js';
import { DecisionForm } from './decision-form.js';
import { StepItem } from './step-item.js';
import classes from './person-file.module.css';

/** From the application to the pool: each step with its report, and what is decided. */
export function AdmissionSection({ participationId }: { participationId: string }) {
  const query = useOperation(AdmissionQuery, { participationId });
  return (
    <Section title="Admission">
      <QueryView query={query} lines={5}>
        {({ admission }) => admission && <AdmissionBody admission={admission} />}
      </QueryView>
    </Section>
  );
}

function AdmissionBody({ admission }: { admission: Admission }) {
  const can = useCan();
  const [said, setSaid] = useState<string | null>(null);
  const { stage, openSteps, steps } = admission;
  return (
    <>
      {said && <Said tone="good" text={said} />}
      <Group gap="xs" mb="sm">
        <Status tone={STAGES[stage].tone}>{STAGES[stage].label}</Status>
      </Group>
      {openSteps.length > 0 && (
        <Text size="sm" c="dimmed" mb="sm">
          Il reste : {openSteps.join(', ')}.
          {admitsByItself(admission) && ' La dernière étape validée admet d’elle-même.'}
        </Text>
      )}
      <ol className={classes.list}>
        {steps.map((step) => (
          <StepItem key={step.key} step={step} admission={admission} onSaid={setSaid} />
        ))}
      </ol>
      {can('ImportPeople') && <DecisionForm admission={admission} onSaid={setSaid} />}
    </>
  );
}
