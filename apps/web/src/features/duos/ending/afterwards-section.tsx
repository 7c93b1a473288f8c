import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import { longDate } from '../../../shared/format/dates.js';
import { Said } from '../../../shared/ui/said.js';
import { Section } from '../../../shared/ui/section.js';
import { AlumniConsent } from './alumni-consent.js';
import type { EndingPlace } from './ending-place.js';
import { FollowUps } from './follow-ups.js';
import { NextStep } from './next-step.js';
import { SecondRole } from './second-role.js';
import classes from './ending.module.css';

/** « L’après » : where the mentee goes on, who may be asked for news, and what is planned for it. */
export function AfterwardsSection({ place }: { place: EndingPlace }) {
  const [said, setSaid] = useState<string | null>(null);
  const { ending, sides, ofTeam } = place;
  const isClosed = ending.state === 'closed';
  const told = { place, onSaid: setSaid };
  return (
    <Section title="L’après" lead="Où chacun·e continue, et qui accepte de donner des nouvelles.">
      {said && <Said tone="good" text={said} />}
      {isClosed && <NextStep {...told} />}
      <div className={classes.part}>
        <Title order={3}>Garder le contact</Title>
        {sides.map((side) => (
          <AlumniConsent key={side} side={side} {...told} />
        ))}
      </div>
      {isClosed && ofTeam && <FollowUps {...told} />}
      <AlumniMeetings place={place} />
      {isClosed && ofTeam && <SecondRole {...told} />}
    </Section>
  );
}

function AlumniMeetings({ place: { ending } }: { place: EndingPlace }) {
  if (ending.alumniMeetings.length === 0) return null;
  return (
    <div className={classes.part}>
      <Title order={3}>Rencontres des anciens</Title>
      {ending.alumniMeetings.map(({ label, startsOn, endsOn }) => (
        <Text key={startsOn}>
          {label}, du {longDate(startsOn)} au {longDate(endsOn)}
        </Text>
      ))}
    </div>
  );
}
