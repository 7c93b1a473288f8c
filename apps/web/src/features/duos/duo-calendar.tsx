import { Group, Stack, Text } from '@mantine/core';
import { longDate } from '../../shared/format/dates.js';
import { Empty } from '../../shared/ui/empty.js';
import { Section } from '../../shared/ui/section.js';
import { Status } from '../../shared/ui/status.js';
import { standingOf } from './due-states.js';
import type { Duo } from './duo.js';
import classes from './duos.module.css';

/** What the programme expects of this duo, and when. */
export function DuoCalendar({ duo: { state, calendar } }: { duo: Duo }) {
  return (
    <Section title="Calendrier">
      {calendar.length === 0 ? (
        <Empty title="Rien d’attendu">Ce programme ne demande rien à date fixe.</Empty>
      ) : (
        <Stack component="ul" gap={0} className={classes.list}>
          {calendar.map((item) => (
            <Group component="li" key={`${item.kind}-${item.key}`} className={classes.row} wrap="nowrap">
              <div className={classes.grow}>
                <Text fw={500}>{item.label}</Text>
                <Text size="sm" c="dimmed">
                  avant fin du {longDate(item.dueOn)}
                </Text>
              </div>
              <Status tone={standingOf(item, state).tone}>{standingOf(item, state).label}</Status>
            </Group>
          ))}
        </Stack>
      )}
    </Section>
  );
}
