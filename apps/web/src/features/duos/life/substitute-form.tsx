import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { todayInFrance } from '../../../shared/format/dates.js';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { ChosenVolunteer } from '../volunteers/chosen-volunteer.js';
import type { DecisionProps } from './decision-props.js';
import { SubstituteMentorMutation } from './life.operations.js';
import type { Volunteer } from '../volunteers/volunteers.js';
import { VolunteerSearch } from '../volunteers/volunteer-search.js';

/** Another mentor for the same mentee: who, then from which day. */
export function SubstituteForm({ duo, onBack }: DecisionProps) {
  const [mentor, setMentor] = useState<Volunteer | null>(null);
  if (mentor) return <FromWhen duo={duo} mentor={mentor} onChange={() => setMentor(null)} onBack={onBack} />;
  return (
    <Stack gap="sm" maw="38rem">
      <Text>
        {duo.mentor.displayName} laisse sa place. Choisissez qui accompagne {duo.mentee.displayName}{' '}
        maintenant : les objectifs en cours continuent dans un nouveau duo.
      </Text>
      <VolunteerSearch duo={duo} onChoose={setMentor} onCancel={onBack} />
    </Stack>
  );
}

interface FromWhenProps extends Pick<DecisionProps, 'duo' | 'onBack'> {
  mentor: Volunteer;
  onChange: () => void;
}

/** Once it is done one stands before the duo that continues this one. */
function FromWhen({ duo, mentor, onChange, onBack }: FromWhenProps) {
  const [from, setFrom] = useState(() => todayInFrance(new Date()));
  const navigate = useNavigate();
  const substitute = useRequest(SubstituteMentorMutation);
  const told = ({ id }: { id: string }) => void navigate(`/duos/${id}`);
  const { participationId: mentorParticipationId } = mentor;
  return (
    <ActionForm
      label="Changer de mentor"
      request={substitute}
      fields={['from']}
      submit="Changer de mentor"
      onSubmit={() => substitute.send({ duoId: duo.id, mentorParticipationId, from }, told)}
      onCancel={onBack}
    >
      <ChosenVolunteer volunteer={mentor} onChange={onChange} />
      <DateField
        label="Premier jour avec ce nouveau mentor"
        description="Le duo actuel prend fin la veille ; le nouveau commence par signer sa charte."
        required
        value={from}
        error={refusalAt(substitute.refusal, 'from')}
        onChange={setFrom}
      />
    </ActionForm>
  );
}
