import { Text } from '@mantine/core';
import { moment } from '../../../shared/format/dates.js';
import { useConnection } from '../../../shared/graphql/use-connection.js';
import { Empty } from '../../../shared/ui/empty.js';
import { LoadMore } from '../../../shared/ui/load-more.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Section } from '../../../shared/ui/section.js';
import { PersonTimelineQuery } from './person-file.operations.js';
import classes from './person-file.module.css';

/** What happened to somebody in every programme, the newest first; nothing here can be erased. */
export function PersonHistory({ personId }: { personId: string }) {
  const events = useConnection(PersonTimelineQuery, { personId, first: 10 }, (data) => data.personTimeline);
  return (
    <Section title="Historique" lead="Inscriptions, étapes, propositions et duos.">
      <QueryView query={events}>
        {() =>
          events.nodes.length === 0 ? (
            <Empty title="Rien pour l’instant" />
          ) : (
            <ol className={classes.list}>
              {events.nodes.map(({ at, type, label }, index) => (
                <li key={`${at}-${type}-${index}`} className={classes.row}>
                  <Text fw={500}>{label}</Text>
                  <Text size="sm" c="dimmed">
                    {moment(at)}
                  </Text>
                </li>
              ))}
            </ol>
          )
        }
      </QueryView>
      <LoadMore pages={events} what="lignes d’historique" />
    </Section>
  );
}
