import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

/** The way back, above a heading. */
export function CrumbTrail({ trail }: { trail: readonly Crumb[] }) {
  return (
    <nav aria-label="Fil d’Ariane">
      <Group gap={6} mb={6}>
        {trail.map((crumb) => (
          <Group gap={6} key={crumb.to}>
            <Anchor component={Link} to={crumb.to} size="sm" py={2}>
              {crumb.label}
            </Anchor>
            <Text span size="sm" c="dimmed" aria-hidden>
              ›
            </Text>
          </Group>
        ))}
      </Group>
    </nav>
  );
}
