import { List, Stack, Text, Title } from '@mantine/core';
import type { ResultOf } from '../../shared/graphql/graphql.js';
import type { PresetsQuery } from './programmes.operations.js';

type Preset = ResultOf<typeof PresetsQuery>['programmePresets'][number];

/** What is known of a model, what its source leaves open, and what is our own choice: read before it is picked. */
export function PresetFacts({ preset }: { preset: Preset }) {
  const facts = [preset.lengthLabel, preset.rhythmLabel, preset.latenessLabel].filter(Boolean);
  return (
    <Stack gap="xs" component="section" aria-label={`Le modèle ${preset.name}`} aria-live="polite">
      <Title order={3}>{preset.name}</Title>
      <Text>{facts.join(' · ')}</Text>
      <Text size="sm" c="dimmed">
        Source : {preset.source}
      </Text>
      {preset.unknown.length > 0 && (
        <>
          <Text fw={600}>Ce que la source ne dit pas, à compléter si vous le savez</Text>
          <List size="sm">
            {preset.unknown.map((unknown) => (
              <List.Item key={unknown}>{unknown}</List.Item>
            ))}
          </List>
        </>
      )}
      <Text fw={600}>Nos choix, à ajuster</Text>
      <List size="sm">
        {preset.choices.map(({ choice, reason }) => (
          <List.Item key={choice}>
            {choice} : {reason}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
