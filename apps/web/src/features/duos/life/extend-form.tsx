import { useState } from 'react';
import { longDate } from '../../../shared/format/dates.js';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { DateField } from '../../../shared/ui/date-field.js';
import type { DecisionProps } from './decision-props.js';
import { dayAfter } from './decisions.js';
import { ExtendDuoMutation } from './life.operations.js';

/** A later last day, at most the one that the programme allows. */
export function ExtendForm({ duo, life, onTold, onBack }: DecisionProps) {
  const [end, latest] = [duo.endsOn ?? '', life.latestEnd ?? ''];
  const [until, setUntil] = useState(latest);
  const extend = useRequest(ExtendDuoMutation);
  const told = () =>
    onTold(
      `Le duo va maintenant jusqu’au ${longDate(until)}, son bilan de clôture aussi s’il était à venir.`,
    );
  return (
    <ActionForm
      label="Prolonger ce duo"
      request={extend}
      fields={['until']}
      submit="Prolonger"
      onSubmit={() => extend.send({ duoId: duo.id, until }, told)}
      onCancel={onBack}
    >
      <DateField
        label="Nouveau dernier jour"
        description={`Prévu le ${longDate(end)} ; le programme permet d’aller jusqu’au ${longDate(latest)}.`}
        required
        autoFocus
        min={dayAfter(end)}
        max={latest}
        value={until}
        error={refusalAt(extend.refusal, 'until')}
        onChange={setUntil}
      />
    </ActionForm>
  );
}
