import { useState } from 'react';
import { longDate, todayInFrance } from '../../../shared/format/dates.js';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { DateField } from '../../../shared/ui/date-field.js';
import type { Duo } from '../duo.js';
import { ChosenVolunteer } from '../volunteers/chosen-volunteer.js';
import { VolunteerSearch } from '../volunteers/volunteer-search.js';
import type { Volunteer } from '../volunteers/volunteers.js';
import { PlaceCompanionMutation } from './companions.operations.js';
import { holderOf, type ThirdPlace } from './third-place.js';

interface PlaceFormProps {
  duo: Duo;
  place: ThirdPlace;
  onSaid: (text: string) => void;
  onClose: () => void;
}

/** Gives a third place to somebody: who, then from which day. */
export function PlaceForm({ duo, place, onSaid, onClose }: PlaceFormProps) {
  const [volunteer, setVolunteer] = useState<Volunteer | null>(null);
  if (volunteer) {
    const back = () => setVolunteer(null);
    return <FromWhen {...{ duo, place, volunteer, onSaid, onClose }} onChange={back} />;
  }
  return <VolunteerSearch duo={duo} onChoose={setVolunteer} onCancel={onClose} />;
}

interface FromWhenProps extends PlaceFormProps {
  volunteer: Volunteer;
  onChange: () => void;
}

function FromWhen({ duo, place, volunteer, onSaid, onClose, onChange }: FromWhenProps) {
  const [from, setFrom] = useState(() => todayInFrance(new Date()));
  const request = useRequest(PlaceCompanionMutation);
  const { role, label } = place;
  const holder = holderOf(place);
  const { participationId, name } = volunteer;
  const save = () =>
    request.send({ duoId: duo.id, role, participationId, from }, () => {
      onSaid(`${label} à partir du ${longDate(from)} : ${name}.`);
      onClose();
    });
  return (
    <ActionForm
      label={label}
      submit="Confier cette place"
      request={request}
      fields={['startsOn']}
      onSubmit={save}
      onCancel={onClose}
    >
      <ChosenVolunteer volunteer={volunteer} onChange={onChange} />
      <DateField
        label="Premier jour"
        description={holder ? `${holder.displayName} laisse sa place la veille.` : undefined}
        required
        value={from}
        error={refusalAt(request.refusal, 'startsOn')}
        onChange={setFrom}
      />
    </ActionForm>
  );
}
