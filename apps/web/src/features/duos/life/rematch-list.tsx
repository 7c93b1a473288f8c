import { List, Text } from '@mantine/core';
import { longDate } from '../../../shared/format/dates.js';
import type { Duo } from '../duo.js';
import type { Rematch } from './decisions.js';

interface RematchListProps {
  duo: Pick<Duo, 'mentor' | 'mentee'>;
  rematches: readonly Rematch[];
}

/** What was prepared after a duo: from when each may be proposed again, and what to do before. */
export function RematchList({ duo, rematches }: RematchListProps) {
  return rematches.map(({ side, from, actions }) => (
    <div key={side}>
      <Text fw={500}>
        Autre duo pour {duo[side].displayName}, à partir du {longDate(from)}
      </Text>
      {actions.length === 0 && (
        <Text size="sm" c="dimmed" mb="md">
          Rien à changer dans sa fiche.
        </Text>
      )}
      <List size="sm" mt={4} mb="md">
        {actions.map((action) => (
          <List.Item key={action}>{action}</List.Item>
        ))}
      </List>
    </div>
  ));
}
