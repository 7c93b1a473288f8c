import { Text, Title } from '@mantine/core';
import { longDate } from '../../../shared/format/dates.js';
import { FormButton } from '../../../shared/ui/form-button.js';
import { Status } from '../../../shared/ui/status.js';
import { DUE_STATES } from '../due-states.js';
import { followUpOf, toldAt, type Due } from './ending.js';
import type { EndingProps } from './ending-place.js';
import { FollowUpForm } from './follow-up-form.js';
import classes from './ending.module.css';

/** How things are some months later, asked of those who agreed to it: what is planned and what was told. */
export function FollowUps({ place, onSaid }: EndingProps) {
  const planned = place.ending.calendar.filter(({ kind }) => kind === 'follow_up');
  return (
    <div className={classes.part}>
      <Title order={3}>Suivis après le duo</Title>
      {planned.length === 0 && (
        <Text c="dimmed">
          Aucun pour l’instant : ils se planifient dès que quelqu’un accepte d’être recontacté.
        </Text>
      )}
      {planned.map((due) => (
        <FollowUp key={due.key} place={place} due={due} onSaid={onSaid} />
      ))}
    </div>
  );
}

function FollowUp({ place, due, onSaid }: EndingProps & { due: Due }) {
  const about = followUpOf(due);
  if (!about) return null;
  const told = toldAt(place.ending, about);
  const action = told ? 'Corriger' : 'Noter ce suivi';
  return (
    <div className={classes.line}>
      <div>
        <Text fw={500}>{due.label}</Text>
        <Text size="sm" c="dimmed">
          {told ? `${told.label}, le ${longDate(told.doneOn)}` : `prévu le ${longDate(due.dueOn)}`}
        </Text>
        <Status tone={DUE_STATES[due.state].tone}>{DUE_STATES[due.state].label}</Status>
      </div>
      <FormButton size="sm" label={action} ariaLabel={`${action} : ${due.label}`} onOpen={() => onSaid(null)}>
        {(close) => <FollowUpForm {...{ place, onSaid, about, told }} label={due.label} onClose={close} />}
      </FormButton>
    </div>
  );
}
