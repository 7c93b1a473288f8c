import { Text } from '@mantine/core';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import type { DecisionProps } from './decision-props.js';
import { ReopenDuoMutation } from './life.operations.js';

/** The same duo again, with all its file. */
export function ReopenForm({ duo, onTold, onBack }: DecisionProps) {
  const reopen = useRequest(ReopenDuoMutation);
  const told = () =>
    onTold('Le duo est rouvert avec tout son dossier ; les jours où il était clos comptent comme une pause.');
  return (
    <ActionForm
      label="Rouvrir ce duo"
      request={reopen}
      fields={[]}
      submit="Rouvrir le duo"
      onSubmit={() => reopen.send({ duoId: duo.id }, told)}
      onCancel={onBack}
    >
      <Text>
        {duo.mentor.displayName} et {duo.mentee.displayName} reprennent ensemble, avec leurs objectifs et leur
        historique. Ce qui était préparé pour un autre duo s’efface.
      </Text>
    </ActionForm>
  );
}
