import { Text } from '@mantine/core';
import { longDate } from '../../shared/format/dates.js';
import { useCan } from '../accounts/session.js';
import { Empty } from '../../shared/ui/empty.js';
import { Section } from '../../shared/ui/section.js';
import { Status } from '../../shared/ui/status.js';
import { LOGGED_BY, MEETING_MODES, MEETING_STATUSES, type Duo, type Meeting } from './duo.js';
import classes from './duos.module.css';
import { LogMeeting } from './log-meeting.js';

/** The meetings as told, and a way to add one. */
export function MeetingsSection({ duo }: { duo: Duo }) {
  const can = useCan();
  const mayLog = can('LogMeeting') && (duo.state === 'active' || duo.state === 'paused');
  const meetings = [...duo.meetings].sort((a, b) => b.heldOn.localeCompare(a.heldOn));
  return (
    <Section title="Rencontres">
      {mayLog && <LogMeeting duoId={duo.id} />}
      {meetings.length === 0 ? (
        <Empty title="Aucune rencontre notée">
          {duo.state === 'charter'
            ? 'Le duo commence quand la charte est signée par les trois.'
            : 'Notez la première dès qu’elle a eu lieu.'}
        </Empty>
      ) : (
        <ul className={classes.list}>
          {meetings.map((meeting) => (
            <MeetingRow key={meeting.id} meeting={meeting} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function MeetingRow({ meeting: { heldOn, status, minutes, mode, note, loggedBy } }: { meeting: Meeting }) {
  const facts = [mode && MEETING_MODES[mode], minutes && `${minutes} min`, `noté par ${LOGGED_BY[loggedBy]}`];
  return (
    <li className={classes.row}>
      <Text fw={500} component="div">
        {longDate(heldOn)}{' '}
        <Status tone={MEETING_STATUSES[status].tone}>{MEETING_STATUSES[status].label}</Status>
      </Text>
      <Text size="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
      {note && <Text mt={4}>{note}</Text>}
    </li>
  );
}
