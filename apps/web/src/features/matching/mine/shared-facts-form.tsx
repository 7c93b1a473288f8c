import { Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import type { OwnView } from './mine.js';
import { SetSharedFactsMutation, SharedFactOptionsQuery } from './mine.operations.js';

interface SharedFactsFormProps {
  view: OwnView;
  onSaid: (text: string) => void;
  onClose: () => void;
}

/** What one agrees to show, ticked one by one; nothing is ticked beforehand but what was agreed already. */
export function SharedFactsForm({ view, onSaid, onClose }: SharedFactsFormProps) {
  const { participationId, agreed, otherName } = view;
  const options = useOperation(SharedFactOptionsQuery, {});
  const [facts, setFacts] = useState<OwnView['agreed'][number][]>(() => [...agreed]);
  const request = useRequest(SetSharedFactsMutation);
  const save = () =>
    request.send({ participationId, facts }, () => {
      onSaid('C’est noté : rien d’autre ne sera montré.');
      onClose();
    });
  return (
    <ActionForm
      label="Choisir ce que je montre"
      submit="Enregistrer mon choix"
      request={request}
      fields={['facts']}
      onSubmit={save}
      onCancel={onClose}
    >
      <Checkbox.Group
        label={`En plus de votre prénom, ${otherName} peut lire`}
        description="Votre choix vaut pour toute personne qui vous est proposée dans ce programme. Ce que vous ne cochez pas n’est pas montré, votre adresse ne l’est jamais."
        value={facts}
        error={refusalAt(request.refusal, 'facts')}
        onChange={(chosen) => setFacts(chosen as typeof facts)}
      >
        <Stack gap="xs" mt="sm">
          <QueryView query={options}>
            {({ sharedFactOptions }) =>
              sharedFactOptions.map(({ fact, label }) => <Checkbox key={fact} value={fact} label={label} />)
            }
          </QueryView>
        </Stack>
      </Checkbox.Group>
    </ActionForm>
  );
}
