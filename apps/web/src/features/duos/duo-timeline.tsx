import { Stack, Text } from '@mantine/core';
import { moment } from '../../shared/format/dates.js';
import { Empty } from '../../shared/ui/empty.js';
import { Section } from '../../shared/ui/section.js';
import type { Duo } from './duo.js';
import classes from './duos.module.css';

/** What happened, newest first; nothing here can be erased. */
export function DuoTimeline({ timeline }: { timeline: Duo['timeline'] }) {
  const events = [...timeline].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Section title="Historique">
      {events.length === 0 ? (
        <Empty title="Rien pour l’instant" />
      ) : (
        <Stack component="ol" gap={0} className={classes.list}>
          {events.map(({ at, type, label }, index) => (
            <li key={`${at}-${type}-${index}`} className={classes.row}>
              <Text fw={500}>{label}</Text>
              <Text size="sm" c="dimmed">
                {moment(at)}
              </Text>
            </li>
          ))}
        </Stack>
      )}
    </Section>
  );
}
