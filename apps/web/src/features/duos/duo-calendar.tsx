import { Group, Stack, Text } from '@mantine/core';
import { longDate, todayInFrance } from '../../shared/format/dates.js';
import { Empty } from '../../shared/ui/empty.js';
import { Section } from '../../shared/ui/section.js';
import { Status } from '../../shared/ui/status.js';
import { isOverdue, type Duo } from './duo.js';
import classes from './duos.module.css';

/** What the programme expects of this duo, and when. */
export function DuoCalendar({ calendar }: { calendar: Duo['calendar'] }) {
  const today = todayInFrance(new Date());
  return (
    <Section title="Calendrier">
      {calendar.length === 0 ? (
        <Empty title="Rien d’attendu">Le calendrier s’ouvre à la signature de la charte.</Empty>
      ) : (
        <Stack component="ul" gap={0} className={classes.list}>
          {calendar.map((item) => (
            <Group
              component="li"
              key={`${item.kind}-${item.dueOn}-${item.label}`}
              className={classes.row}
              wrap="nowrap"
            >
              <div className={classes.grow}>
                <Text fw={500}>{item.label}</Text>
                <Text size="sm" c="dimmed">
                  avant fin du {longDate(item.dueOn)}
                </Text>
              </div>
              <Status tone={toneOf(item, today)}>{wordOf(item, today)}</Status>
            </Group>
          ))}
        </Stack>
      )}
    </Section>
  );
}

type Item = Duo['calendar'][number];

function toneOf(item: Item, today: string) {
  if (item.done) return 'good' as const;
  return isOverdue(item, today) ? ('warn' as const) : ('neutral' as const);
}

function wordOf(item: Item, today: string): string {
  if (item.done) return 'Fait';
  return isOverdue(item, today) ? 'En retard' : 'À venir';
}
