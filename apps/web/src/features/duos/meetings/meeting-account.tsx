import { Text } from '@mantine/core';
import { moment } from '../../../shared/format/dates.js';
import { useChoices } from '../choices.js';
import type { DuoPeople } from '../my-side.js';
import { sideNames } from '../side-names.js';
import {
  absenceSentence,
  type Account,
  type AccountVersion,
  MEETING_MOODS,
  MEETING_STATUSES,
  meetingFacts,
  storyOf,
  topicSentence,
} from './meeting.js';
import classes from './meetings.module.css';

interface MeetingAccountProps {
  account: Account;
  duo: DuoPeople;
  /** Where several accounts of a day stand beside one another, each says whose it is and what became of the day. */
  isOneOfSeveral: boolean;
}

/** What one side told of a day, and what it had said before. */
export function MeetingAccount({ account, duo, isOneOfSeveral }: MeetingAccountProps) {
  const { places } = useChoices();
  const { status, mood, note, loggedBy, formerly } = account;
  const teller = sideNames(duo)[loggedBy];
  const facts = [
    isOneOfSeveral && MEETING_STATUSES[status].label,
    meetingFacts(account, places),
    absenceSentence(account, duo),
    !isOneOfSeveral && `noté par ${teller}`,
  ];
  const topics = topicSentence(account);
  return (
    <div className={isOneOfSeveral ? classes.account : undefined}>
      {isOneOfSeveral && <Text fw={500}>{storyOf(account, duo)}</Text>}
      <Text size="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
      {topics && <Text size="sm">Sujets : {topics}</Text>}
      {mood && <Text size="sm">Vécue : {MEETING_MOODS[mood].toLowerCase()}</Text>}
      {note && <Text mt={4}>{note}</Text>}
      {formerly.length > 0 && <Formerly versions={formerly} />}
    </div>
  );
}

/** A correction erases nothing: what was said before is there to be read. */
function Formerly({ versions }: { versions: readonly AccountVersion[] }) {
  const { places } = useChoices();
  return (
    <details className={classes.formerly}>
      <summary>{versions.length > 1 ? `Corrigée ${versions.length} fois` : 'Corrigée une fois'}</summary>
      <ul>
        {versions.map((version) => {
          const said = [MEETING_STATUSES[version.status].label, meetingFacts(version, places)];
          return (
            <li key={version.until}>
              Jusqu’au {moment(version.until)} : {said.filter(Boolean).join(' · ')}
              {version.noteChanged && ' ; la note était différente'}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
