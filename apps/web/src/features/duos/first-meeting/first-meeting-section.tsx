import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import { longDate, todayInFrance } from '../../../shared/format/dates.js';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { FormButton } from '../../../shared/ui/form-button.js';
import { Said } from '../../../shared/ui/said.js';
import { Section } from '../../../shared/ui/section.js';
import { Status } from '../../../shared/ui/status.js';
import { useCan } from '../../accounts/session.js';
import { labelOf, useChoices } from '../choices.js';
import { isRunning, type Duo } from '../duo.js';
import { AttendanceForm } from './attendance-form.js';
import {
  attendanceSentence,
  type FirstMeeting,
  haveMet,
  isTold,
  momentOf,
  whatCame,
} from './first-meeting.js';
import { FirstMeetingForm } from './first-meeting-form.js';
import { FirstMeetingQuery } from './first-meeting.operations.js';

/** The first meeting, fixed by the team; once it was held only the team sees it here, beside the other meetings. */
export function FirstMeetingSection({ duo }: { duo: Duo }) {
  const mayFix = useCan()('ManageDuos');
  const { data } = useOperation(FirstMeetingQuery, { id: duo.id });
  if (!data?.duo) return null;
  const meeting = data.duo.firstMeeting;
  const isAwaited = isRunning(duo) && duo.meetingsHeld === 0;
  if (mayFix && (meeting || isAwaited)) return <FixedByTeam duo={duo} meeting={meeting} />;
  if (!meeting || haveMet(meeting) || !isRunning(duo)) return null;
  return (
    <Section title="Première rencontre">
      <Standing duo={duo} meeting={meeting} />
    </Section>
  );
}

interface FixedByTeamProps {
  duo: Duo;
  meeting: FirstMeeting | null;
}

function FixedByTeam({ duo, meeting }: FixedByTeamProps) {
  const [said, setSaid] = useState<string | null>(null);
  const hasCome = meeting && meeting.plannedOn <= todayInFrance(new Date());
  return (
    <Section title="Première rencontre" lead="À trois, dans un lieu public.">
      {said && <Said tone="good" text={said} />}
      {meeting ? <Standing duo={duo} meeting={meeting} /> : <NotFixed duo={duo} />}
      {isRunning(duo) && (
        <Group gap="sm" mt="md">
          {hasCome && (
            <FormButton
              label={isTold(meeting) ? 'Corriger les présences' : 'Noter qui est venu'}
              onOpen={() => setSaid(null)}
            >
              {(close) => <AttendanceForm duo={duo} meeting={meeting} onSaid={setSaid} onClose={close} />}
            </FormButton>
          )}
          {!(meeting && haveMet(meeting)) && (
            <FormButton
              label={meeting ? 'Changer la date ou le lieu' : 'Fixer la première rencontre'}
              onOpen={() => setSaid(null)}
            >
              {(close) => (
                <FirstMeetingForm duoId={duo.id} known={meeting} onSaid={setSaid} onClose={close} />
              )}
            </FormButton>
          )}
        </Group>
      )}
    </Section>
  );
}

function Standing({ duo, meeting }: { duo: Duo; meeting: FirstMeeting }) {
  const { places } = useChoices();
  const place = labelOf(places, meeting.placeKind)?.toLowerCase();
  const came = whatCame(meeting, isRunning(duo), todayInFrance(new Date()));
  return (
    <>
      <Text component="div">
        <strong>{momentOf(meeting)}</strong>
        {place && `, ${place}`} <Status tone={came.tone}>{came.label}</Status>
      </Text>
      {isTold(meeting) && <Text>{attendanceSentence(meeting, duo)}</Text>}
    </>
  );
}

function NotFixed({ duo }: { duo: Duo }) {
  const asked = duo.calendar.find(({ kind }) => kind === 'first_meeting');
  return (
    <Text>
      Pas encore fixée{asked ? ` : le programme l’attend avant fin du ${longDate(asked.dueOn)}.` : '.'}
    </Text>
  );
}
