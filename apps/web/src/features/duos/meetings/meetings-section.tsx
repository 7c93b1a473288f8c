import { Text } from '@mantine/core';
import { useState } from 'react';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import type { ResultOf } from '../../../shared/graphql/graphql.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Said } from '../../../shared/ui/said.js';
import { Section } from '../../../shared/ui/section.js';
import { isRunning, type Duo } from '../duo.js';
import { useMySide } from '../my-side.js';
import { LogMeeting } from './log-meeting.js';
import { daysOf, openPlans } from './meeting.js';
import { MeetingDayItem } from './meeting-day.js';
import { DuoMeetingsQuery } from './meetings.operations.js';
import classes from './meetings.module.css';
import { PlannedMeetings } from './planned-meetings.js';

/** The meetings as told and as planned, and a way to add one. */
export function MeetingsSection({ duo }: { duo: Duo }) {
  const query = useOperation(DuoMeetingsQuery, { id: duo.id });
  return (
    <Section title="Rencontres">
      <QueryView query={query} lines={5}>
        {(data) => data.duo && <Meetings duo={duo} told={data.duo} />}
      </QueryView>
    </Section>
  );
}

interface MeetingsProps {
  duo: Duo;
  told: NonNullable<ResultOf<typeof DuoMeetingsQuery>['duo']>;
}

function Meetings({ duo, told }: MeetingsProps) {
  const [said, setSaid] = useState<string | null>(null);
  const side = useMySide(duo);
  const mayAdd = side !== null && isRunning(duo);
  const days = daysOf(told.meetings, told.meetingDays);
  return (
    <>
      {said && <Said tone="good" text={said} />}
      {mayAdd && <LogMeeting duo={duo} onSaid={setSaid} />}
      {mayAdd && <PlannedMeetings duo={duo} plans={openPlans(told.plannedMeetings)} onSaid={setSaid} />}
      {days.length === 0 ? (
        <Text c="dimmed">
          {duo.state === 'charter'
            ? 'Le duo commence quand la charte a toutes ses signatures.'
            : 'Aucune rencontre n’est notée.'}
        </Text>
      ) : (
        <ul className={classes.list} aria-label="Rencontres notées">
          {days.map((day) => (
            <MeetingDayItem key={day.day} day={day} duo={duo} onSaid={setSaid} />
          ))}
        </ul>
      )}
    </>
  );
}
