import { Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import type { Duo } from '../duo.js';
import type { FirstMeeting } from './first-meeting.js';
import { TellFirstMeetingMutation } from './first-meeting.operations.js';

interface AttendanceFormProps {
  duo: Pick<Duo, 'id' | 'mentor' | 'mentee'>;
  meeting: FirstMeeting;
  onSaid: (text: string) => void;
  onClose: () => void;
}

/** Who of the three came; told again it is corrected. */
export function AttendanceForm({ duo, meeting, onSaid, onClose }: AttendanceFormProps) {
  const [came, setCame] = useState({
    mentor: meeting.mentorCame ?? true,
    mentee: meeting.menteeCame ?? true,
    team: meeting.teamCame ?? true,
  });
  const request = useRequest(TellFirstMeetingMutation);
  const save = () =>
    request.send({ duoId: duo.id, ...came }, () => {
      onSaid('Les présences à la première rencontre sont notées.');
      onClose();
    });
  const names = { mentor: duo.mentor.displayName, mentee: duo.mentee.displayName, team: 'L’équipe' };
  return (
    <ActionForm
      label="Noter qui est venu"
      submit="Enregistrer les présences"
      request={request}
      fields={[]}
      onSubmit={save}
      onCancel={onClose}
    >
      <Checkbox.Group
        label="Qui est venu ?"
        value={PARTIES.filter((party) => came[party])}
        onChange={(present) =>
          setCame({
            mentor: present.includes('mentor'),
            mentee: present.includes('mentee'),
            team: present.includes('team'),
          })
        }
      >
        <Stack gap="xs" mt={6}>
          {PARTIES.map((party) => (
            <Checkbox key={party} value={party} label={names[party]} autoFocus={party === 'mentor'} />
          ))}
        </Stack>
      </Checkbox.Group>
    </ActionForm>
  );
}

const PARTIES = ['mentor', 'mentee', 'team'] as const;
