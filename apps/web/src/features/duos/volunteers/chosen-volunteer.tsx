import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Volunteer } from './volunteers.js';

interface ChosenVolunteerProps {
  volunteer: Volunteer;
  onChange: () => void;
}

/** Who was chosen, with the way back to the search; the list left with its button, so the focus comes here. */
export function ChosenVolunteer({ volunteer, onChange }: ChosenVolunteerProps) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <Group gap="sm">
      <Text ref={place} tabIndex={-1}>
        Choisi·e : <strong>{volunteer.name}</strong>
      </Text>
      <Button size="compact-sm" variant="subtle" onClick={onChange}>
        Choisir quelqu’un d’autre
      </Button>
    </Group>
  );
}
