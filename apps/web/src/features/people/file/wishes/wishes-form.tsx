import { Checkbox, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { refusalAt } from '../../../../shared/graphql/refusal.js';
import { useRequest } from '../../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../../shared/ui/action-form.js';
import { type TypedWishes, typedOf, type Wishes, wishesInput } from './wishes.js';
import { SetMatchingWishesMutation } from './wishes.operations.js';

interface WishesFormProps {
  wishes: Wishes;
  /** What was said of it, or nothing when it was left. */
  onDone: (text: string | null) => void;
}

/** Wishes of a next duo: with whom again, and for a mentee what to keep of the last one. Nothing has to be told. */
export function WishesForm({ wishes, onDone }: WishesFormProps) {
  const [typed, setTyped] = useState<TypedWishes>(() => typedOf(wishes));
  const request = useRequest(SetMatchingWishesMutation);
  const change = (part: Partial<TypedWishes>) => setTyped((before) => ({ ...before, ...part }));
  return (
    <ActionForm
      label="Souhaits pour un prochain duo"
      submit="Enregistrer les souhaits"
      request={request}
      fields={['wishedPartnerIds', 'keptTies']}
      onSubmit={() =>
        request.send({ input: wishesInput(wishes, typed) }, () => onDone('Les souhaits sont enregistrés.'))
      }
      onCancel={() => onDone(null)}
    >
      {wishes.partners.length > 0 ? (
        <Checkbox.Group
          label="De nouveau un duo avec"
          value={[...typed.partnerIds]}
          error={refusalAt(request.refusal, 'wishedPartnerIds')}
          onChange={(partnerIds) => change({ partnerIds })}
        >
          <Stack gap="xs" mt="xs">
            {wishes.partners.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : (
        <Text size="sm" c="dimmed">
          Pas encore de duo : personne à souhaiter de nouveau.
        </Text>
      )}
      {wishes.role === 'mentee' && (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label="Département à garder (numéro)"
            value={typed.department}
            error={refusalAt(request.refusal, 'keptTies')}
            onChange={(event) => change({ department: event.currentTarget.value })}
          />
          <TextInput
            label="Organisme à garder"
            value={typed.channel}
            onChange={(event) => change({ channel: event.currentTarget.value })}
          />
        </SimpleGrid>
      )}
    </ActionForm>
  );
}
