import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { RunProposal } from '../proposal.js';
import { FORBID_REASONS, type ForbidReason } from './forbid-reasons.js';
import { useDesk } from './use-desk.js';

const CHOICES = [
  { value: '', label: 'Choisissez une raison' },
  ...Object.entries(FORBID_REASONS).map(([value, label]) => ({ value, label })),
];

interface ForbidFormProps {
  proposal: Pick<RunProposal, 'id' | 'mentor' | 'mentee'>;
  onBack: () => void;
}

/** Keeps two people apart from now on, with a reason; neither of them is told. */
export function ForbidForm({ proposal, onBack }: ForbidFormProps) {
  const desk = useDesk();
  const [reason, setReason] = useState<ForbidReason | ''>('');
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason) void desk?.forbid(proposal, reason, note.trim() || null);
  };
  return (
    <form onSubmit={submit}>
      <Stack maw="34rem" mb="md" gap="sm">
        <Text size="sm">
          {proposal.mentor.displayName} et {proposal.mentee.displayName} ne seront plus proposés l’un à
          l’autre. Personne n’en est averti.
        </Text>
        <NativeSelect
          label="Raison"
          required
          autoFocus
          data={CHOICES}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value as ForbidReason | '')}
        />
        <Textarea
          label="Note (facultative)"
          description="Lue par l’équipe seulement."
          autosize
          minRows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group gap="sm">
          <Button type="submit" size="sm" loading={desk?.busy === proposal.id} disabled={!reason}>
            Écarter
          </Button>
          <Button size="sm" variant="subtle" onClick={onBack}>
            Revenir
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
