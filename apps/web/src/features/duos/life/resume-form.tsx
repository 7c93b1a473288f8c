import { useState } from 'react';
import { longDate, todayInFrance } from '../../../shared/format/dates.js';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { DateField } from '../../../shared/ui/date-field.js';
import type { DecisionProps } from './decision-props.js';
import { ResumeDuoMutation } from './life.operations.js';

/** The end of a pause: the first day on which meetings are expected again. */
export function ResumeForm({ duo, onTold, onBack }: DecisionProps) {
  const [on, setOn] = useState(() => todayInFrance(new Date()));
  const resume = useRequest(ResumeDuoMutation);
  const told = () => onTold(`Le duo reprend le ${longDate(on)}.`);
  return (
    <ActionForm
      label="Reprendre après la pause"
      request={resume}
      fields={['on']}
      submit="Reprendre"
      onSubmit={() => resume.send({ duoId: duo.id, on }, told)}
      onCancel={onBack}
    >
      <DateField
        label="Premier jour de la reprise"
        required
        autoFocus
        value={on}
        error={refusalAt(resume.refusal, 'on')}
        onChange={setOn}
      />
    </ActionForm>
  );
}
