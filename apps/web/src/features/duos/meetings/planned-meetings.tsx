import { Title } from '@mantine/core';
import { FormButton } from '../../../shared/ui/form-button.js';
import type { DuoPeople } from '../my-side.js';
import type { Plan } from './meeting.js';
import { PlanForm } from './plan-form.js';
import { PlanRow } from './plan-row.js';
import classes from './meetings.module.css';

interface PlannedMeetingsProps {
  duo: DuoPeople & { readonly id: string };
  plans: readonly Plan[];
  onSaid: (text: string | null) => void;
}

/** What the two agreed upon: the days to come, and those of which nobody has told anything yet. */
export function PlannedMeetings({ duo, plans, onSaid }: PlannedMeetingsProps) {
  return (
    <div className={classes.planned}>
      <Title order={3} mb={4}>
        Rencontres prévues
      </Title>
      {plans.length > 0 && (
        <ul className={classes.list}>
          {plans.map((plan) => (
            <PlanRow key={plan.plannedOn} plan={plan} duo={duo} onSaid={onSaid} />
          ))}
        </ul>
      )}
      <FormButton label="Prévoir une rencontre" size="sm" onOpen={() => onSaid(null)}>
        {(close) => <PlanForm duoId={duo.id} onSaid={onSaid} onClose={close} />}
      </FormButton>
    </div>
  );
}
