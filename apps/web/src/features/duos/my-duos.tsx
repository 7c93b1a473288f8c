import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useConnection } from '../../shared/graphql/use-connection.js';
import { Empty } from '../../shared/ui/empty.js';
import { LoadMore } from '../../shared/ui/load-more.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Said } from '../../shared/ui/said.js';
import { Section } from '../../shared/ui/section.js';
import { Status } from '../../shared/ui/status.js';
import { useSignedIn } from '../accounts/session.js';
import { DUO_STATES, LATENESS_STATES, meetingsSentence, type DuoLine } from './duo.js';
import { DuosQuery } from './duos.operations.js';
import { LogMeeting } from './meetings/log-meeting.js';
import { NextMeeting } from './meetings/next-meeting.js';
import { ReportConcern } from './safeguarding/report-concern.js';

/** A mentor's or mentee's own duos: one line each, and the meeting in two taps. */
export function MyDuos() {
  const duos = useConnection(DuosQuery, { programmeId: null, state: null, first: 10 }, (data) => data.duos);
  return (
    <QueryView query={duos}>
      {() =>
        duos.nodes.length === 0 ? (
          <Section title="Mon duo">
            <Empty title="Pas encore de duo">
              Nous cherchons la bonne personne et vous écrivons dès que c’est fait.
            </Empty>
          </Section>
        ) : (
          <>
            {duos.nodes.map((duo) => (
              <MyDuo key={duo.id} duo={duo} />
            ))}
            <LoadMore pages={duos} what="duos" />
          </>
        )
      }
    </QueryView>
  );
}

function MyDuo({ duo }: { duo: DuoLine }) {
  const { personId } = useSignedIn();
  const [said, setSaid] = useState<string | null>(null);
  const other = duo.mentor.id === personId ? duo.mentee : duo.mentor;
  return (
    <Section title={`Mon duo avec ${other.displayName}`}>
      <Stack gap="md">
        <Group gap="xs">
          <Status tone={DUO_STATES[duo.state].tone}>{DUO_STATES[duo.state].label}</Status>
          {duo.state !== 'closed' && (
            <Status tone={LATENESS_STATES[duo.lateness.state].tone}>{duo.lateness.label}</Status>
          )}
        </Group>
        <Text>Rencontres : {meetingsSentence(duo)} à ce jour.</Text>
        {said && <Said tone="good" text={said} />}
        {duo.state === 'active' && <NextMeeting duoId={duo.id} />}
        {duo.state === 'active' && <LogMeeting duo={duo} onSaid={setSaid} />}
        <Anchor component={Link} to={`/duos/${duo.id}`} fw={600}>
          {duo.state === 'charter' ? 'Lire et signer la charte' : 'Voir tout mon duo'}
        </Anchor>
        <ReportConcern duoId={duo.id} otherName={other.displayName} />
      </Stack>
    </Section>
  );
}
