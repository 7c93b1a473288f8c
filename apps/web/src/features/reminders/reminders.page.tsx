import { NativeSelect, Table } from '@mantine/core';
import { useState } from 'react';
import { useProgramme } from '../programmes/current-programme.js';
import { ProgrammePicker } from '../programmes/programme-picker.js';
import { longDate, moment } from '../../shared/format/dates.js';
import { useConnection } from '../../shared/graphql/use-connection.js';
import { Empty } from '../../shared/ui/empty.js';
import { LoadMore } from '../../shared/ui/load-more.js';
import { Page } from '../../shared/ui/page.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import { Status } from '../../shared/ui/status.js';
import { REMINDER_STATES, type Reminder } from './reminder.js';
import { RemindersQuery } from './reminders.operations.js';

const CHOICES = [
  { value: '', label: 'Tous' },
  ...Object.entries(REMINDER_STATES).map(([value, { label }]) => ({ value, label })),
];

/** What was said to whom, and what is about to be: planned by rules, cancelled as soon as it is no longer useful. */
export function RemindersPage() {
  const { programme } = useProgramme();
  const [state, setState] = useState<Reminder['state'] | ''>('');
  const reminders = useConnection(
    RemindersQuery,
    { programmeId: programme.id, state: state || null, first: 25 },
    (data) => data.reminders,
  );
  return (
    <Page
      title="Rappels"
      lead="Envoyés d’eux-mêmes selon les règles du programme, et annulés dès que la personne a répondu."
      actions={<ProgrammePicker />}
    >
      <Section
        title="Messages"
        actions={
          <NativeSelect
            aria-label="État des rappels"
            value={state}
            data={CHOICES}
            onChange={(event) => setState(event.currentTarget.value as Reminder['state'] | '')}
          />
        }
      >
        <QueryView query={reminders} lines={6}>
          {() =>
            reminders.nodes.length === 0 ? (
              <Empty title="Aucun rappel">Tout le monde est à jour, ou rien n’est encore attendu.</Empty>
            ) : (
              <ReminderTable reminders={reminders.nodes} />
            )
          }
        </QueryView>
        <LoadMore pages={reminders} what="rappels" />
      </Section>
    </Page>
  );
}

function ReminderTable({ reminders }: { reminders: readonly Reminder[] }) {
  return (
    <Table className="tdu-cards">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Sujet</Table.Th>
          <Table.Th>Destinataire</Table.Th>
          <Table.Th>Échéance</Table.Th>
          <Table.Th>État</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {reminders.map(({ id, ruleLabel, recipientName, dueOn, state, sentAt }) => (
          <Table.Tr key={id}>
            <Table.Td fw={600}>{ruleLabel}</Table.Td>
            <Table.Td>{recipientName}</Table.Td>
            <Table.Td data-label="Échéance">{longDate(dueOn)}</Table.Td>
            <Table.Td>
              <Status tone={REMINDER_STATES[state].tone}>
                {sentAt ? `Envoyé le ${moment(sentAt)}` : REMINDER_STATES[state].label}
              </Status>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
