import { Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { longDate } from '../../shared/format/dates.js';
import { Status } from '../../shared/ui/status.js';
import { namesOf, placeOf, type WorkItem } from './work.js';
import classes from './work-list.module.css';

/** One thing that waits: about whom, why it is there, what to do, and the way there. */
export function WorkRow({ item }: { item: WorkItem }) {
  const { label, reason, action, dueOn, isOverdue } = item;
  const names = namesOf(item);
  const place = placeOf(item);
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <Group gap="xs" mb={2}>
          <Text fw={600}>{names || label}</Text>
          <Status tone={isOverdue ? 'warn' : 'accent'}>{label}</Status>
        </Group>
        <Text>{action}.</Text>
        <Text size="sm" c="dimmed">
          {reason}
          {!isOverdue && ` · pour le ${longDate(dueOn)}`}
        </Text>
      </div>
      {place && (
        <Button
          component={Link}
          to={place}
          size="sm"
          variant="default"
          aria-label={`Ouvrir : ${label}${names && `, ${names}`}`}
        >
          Ouvrir
        </Button>
      )}
    </li>
  );
}
