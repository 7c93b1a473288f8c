import { Stack, Text, Title } from '@mantine/core';
import { useConnection } from '../../shared/graphql/use-connection.js';
import { count } from '../../shared/format/text.js';
import { LoadMore } from '../../shared/ui/load-more.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { StuckPeopleQuery } from './needs.operations.js';
import classes from './unmatched-section.module.css';

interface StuckPeopleProps {
  programmeId: string;
  role: 'mentee' | 'mentor';
  count: number;
}

/** How many ways out show at once: the smallest come first. */
const FIRST = 3;

/** People for whom nobody is possible, each with the least that would have to change. */
export function StuckPeople({ programmeId, role, count: all }: StuckPeopleProps) {
  const people = useConnection(
    StuckPeopleQuery,
    { programmeId, role, first: 10 },
    (data) => data.poolStudy?.stuckPeople,
  );
  return (
    <>
      <Title order={3} size="h4">
        {role === 'mentee'
          ? `${count(all, 'mentoré·e', 'mentoré·es')} pour qui personne n’est possible`
          : `${count(all, 'mentor')} pour qui personne n’est possible`}
      </Title>
      <QueryView query={people}>
        {() => (
          <Stack component="ul" gap={0} className={classes.list}>
            {people.nodes.map(({ id, person, relaxations, relaxationCount }) => (
              <li key={id}>
                <Text fw={600} mt="sm">
                  {person.displayName}
                </Text>
                <ul className={classes.reasons}>
                  {relaxations.slice(0, FIRST).map(({ sentence }) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
                {relaxationCount > FIRST && (
                  <Text size="sm" c="dimmed">
                    {count(relaxationCount - FIRST, 'autre façon', 'autres façons')}
                  </Text>
                )}
              </li>
            ))}
          </Stack>
        )}
      </QueryView>
      <LoadMore pages={people} what="personnes" />
    </>
  );
}
