import { useState } from 'react';
import { longDate } from '../../../shared/format/dates.js';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { DateField } from '../../../shared/ui/date-field.js';
import type { DecisionProps } from './decision-props.js';
import { CloseDuoMutation } from './life.operations.js';

/** The day of the talk that ends a closed duo: the same closure, told again with that day. */
export function TalkForm({ duo, life, onTold, onBack }: DecisionProps) {
  const [talkOn, setTalkOn] = useState(life.closingTalkOn ?? '');
  const close = useRequest(CloseDuoMutation);
  const told = () => onTold(`L’entretien de clôture est fixé au ${longDate(talkOn)}.`);
  const { closureReason: reason } = life;
  const submit = () => {
    if (reason && duo.closedOn) close.send({ duoId: duo.id, reason, on: duo.closedOn, talkOn }, told);
  };
  return (
    <ActionForm
      label="Fixer l’entretien de clôture"
      request={close}
      fields={['talkOn']}
      submit="Fixer l’entretien"
      onSubmit={submit}
      onCancel={onBack}
    >
      <DateField
        label="Jour de l’entretien"
        description="Passé ou à venir."
        required
        autoFocus
        value={talkOn}
        error={refusalAt(close.refusal, 'talkOn')}
        onChange={setTalkOn}
      />
    </ActionForm>
  );
}
