import { Group, Stack, Text } from '@mantine/core';
import { moment } from '../../shared/format/dates.js';
import type { ResultOf } from '../../shared/graphql/graphql.js';
import { Status } from '../../shared/ui/status.js';
import type { ProgrammeVersionsQuery } from './programmes.operations.js';
import classes from './programmes.module.css';

export type Version = ResultOf<typeof ProgrammeVersionsQuery>['programmeVersions'][number];

/** Every version of a programme, newest first. */
export function VersionList({ versions }: { versions: readonly Version[] }) {
  return (
    <Stack gap={0} component="ul" className={classes.list}>
      {versions.map(({ id, number, createdAt, inUse, lengthLabel, rhythmLabel }, index) => (
        <Group component="li" key={id} justify="space-between" py="sm" className={classes.row}>
          <div>
            <Text fw={600}>Version {number}</Text>
            <Text size="sm" c="dimmed">
              {[moment(createdAt), lengthLabel, rhythmLabel].filter(Boolean).join(' · ')}
            </Text>
          </div>
          <Group gap="xs">
            {index === 0 && <Status tone="good">En vigueur</Status>}
            {inUse && <Status tone="neutral">Utilisée</Status>}
          </Group>
        </Group>
      ))}
    </Stack>
  );
}
