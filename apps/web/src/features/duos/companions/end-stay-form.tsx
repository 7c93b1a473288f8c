import { useState } from 'react';
import { longDate, todayInFrance } from '../../../shared/format/dates.js';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { DateField } from '../../../shared/ui/date-field.js';
import type { Duo } from '../duo.js';
import { EndCompanionMutation } from './companions.operations.js';
import type { Companion, ThirdPlace } from './third-place.js';

interface EndStayFormProps {
  duo: Pick<Duo, 'id'>;
  place: ThirdPlace;
  holder: Companion;
  onSaid: (text: string) => void;
  onClose: () => void;
}

/** The last day of whoever holds a third place, without anybody to follow. */
export function EndStayForm({ duo, place: { role, label }, holder, onSaid, onClose }: EndStayFormProps) {
  const [on, setOn] = useState(() => todayInFrance(new Date()));
  const request = useRequest(EndCompanionMutation);
  const save = () =>
    request.send({ duoId: duo.id, role, on }, () => {
      onSaid(`${label} : dernier jour de ${holder.displayName} le ${longDate(on)}.`);
      onClose();
    });
  return (
    <ActionForm
      label={`Mettre fin : ${label}`}
      submit="Enregistrer la fin"
      request={request}
      fields={['on']}
      onSubmit={save}
      onCancel={onClose}
    >
      <DateField
        label={`Dernier jour de ${holder.displayName}`}
        required
        autoFocus
        value={on}
        error={refusalAt(request.refusal, 'on')}
        onChange={setOn}
      />
    </ActionForm>
  );
}
