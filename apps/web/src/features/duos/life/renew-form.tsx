import { Text } from '@mantine/core';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import type { DecisionProps } from './decision-props.js';
import { RenewCharterMutation } from './life.operations.js';

/** Asks the two of a running duo to sign the charter that the programme has today. */
export function RenewForm({ duo, onTold, onBack }: DecisionProps) {
  const renew = useRequest(RenewCharterMutation);
  const told = () =>
    onTold('La nouvelle charte attend les signatures ; d’ici là, le duo vit sous celle qu’il a signée.');
  return (
    <ActionForm
      label="Faire signer la charte d’aujourd’hui"
      request={renew}
      fields={[]}
      submit="Demander les signatures"
      onSubmit={() => renew.send({ duoId: duo.id }, told)}
      onCancel={onBack}
    >
      <Text>
        Si la charte du programme a changé depuis, {duo.mentor.displayName} et {duo.mentee.displayName} la
        relisent et la signent. Le duo continue pendant ce temps.
      </Text>
    </ActionForm>
  );
}
