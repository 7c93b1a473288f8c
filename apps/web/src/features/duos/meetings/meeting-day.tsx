import { Group, SimpleGrid, Text } from '@mantine/core';
import { longDate } from '../../../shared/format/dates.js';
import { FormButton } from '../../../shared/ui/form-button.js';
import { Status } from '../../../shared/ui/status.js';
import type { Duo } from '../duo.js';
import { useMySide } from '../my-side.js';
import { CorrectionForm } from './correction-form.js';
import { differenceSentence, MEETING_STATUSES, type MeetingDay } from './meeting.js';
import { accountToCorrect, newAccount } from './meeting-input.js';
import { MeetingAccount } from './meeting-account.js';
import classes from './meetings.module.css';

interface MeetingDayProps {
  day: MeetingDay;
  duo: Duo;
  onSaid: (text: string | null) => void;
}

/** One day with each account of it: the team reads both side by side, each of the two the own one. */
export function MeetingDayItem({ day, duo, onSaid }: MeetingDayProps) {
  const { label, tone } = MEETING_STATUSES[day.status];
  return (
    <li className={`${classes.row} ${classes.day}`}>
      <div className={classes.words}>
        <Group gap="xs" mb={4}>
          <Text fw={500}>{longDate(day.day)}</Text>
          <Status tone={tone}>{label}</Status>
          {day.disputed && <Status tone="warn">Deux récits</Status>}
        </Group>
        {day.disputed && (
          <Text size="sm" mb="xs">
            {differenceSentence(day)} Après en avoir parlé avec les deux, notez ce que vous retenez.
          </Text>
        )}
        <SimpleGrid
          cols={{ base: 1, sm: Math.min(day.accounts.length, 2) }}
          spacing="md"
          verticalSpacing="xs"
        >
          {day.accounts.map((account) => (
            <MeetingAccount
              key={account.id}
              account={account}
              duo={duo}
              isOneOfSeveral={day.accounts.length > 1}
            />
          ))}
        </SimpleGrid>
      </div>
      <MyAccount day={day} duo={duo} onSaid={onSaid} />
    </li>
  );
}

/** The own account put right; the team, where it gave none, settles a day that is told in two ways. */
function MyAccount({ day: { day, accounts, disputed }, duo, onSaid }: MeetingDayProps) {
  const side = useMySide(duo);
  const mine = accounts.find(({ loggedBy }) => loggedBy === side);
  if (!mine && !(disputed && side === 'staff')) return null;
  const words = mine ? 'Corriger' : 'Noter ce que vous retenez';
  const about = `${mine ? 'Corriger la rencontre' : words} du ${longDate(day)}`;
  return (
    <FormButton
      label={words}
      ariaLabel={about}
      size="compact-sm"
      variant={mine ? 'subtle' : 'default'}
      onOpen={() => onSaid(null)}
    >
      {(close) => (
        <CorrectionForm
          label={about}
          duo={duo}
          start={mine ? accountToCorrect(mine) : newAccount(day)}
          onSaid={onSaid}
          onClose={close}
        />
      )}
    </FormButton>
  );
}
