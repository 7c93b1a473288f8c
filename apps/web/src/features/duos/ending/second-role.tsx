import { Anchor, NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { FormButton } from '../../../shared/ui/form-button.js';
import { Said } from '../../../shared/ui/said.js';
import { fileOf } from '../../people/participation.js';
import { ProgrammesQuery } from '../../programmes/programmes.operations.js';
import { BecomeMentorMutation } from './ending.operations.js';
import { nameOf, type EndingProps } from './ending-place.js';
import classes from './ending.module.css';

/** The mentee who becomes a mentor: the same file, a second participation with an admission of its own. */
export function SecondRole({ place, onSaid }: EndingProps) {
  const [made, setMade] = useState<string | null>(null);
  const name = nameOf(place, 'mentee');
  const begin = () => {
    onSaid(null);
    setMade(null);
  };
  return (
    <div className={classes.part}>
      <Title order={3}>Devenir mentor à son tour</Title>
      {made && (
        <Said tone="good" text={`${name} est inscrit·e comme mentor, à admettre étape par étape. `}>
          <Anchor component={Link} to={fileOf(made)}>
            Ouvrir sa fiche
          </Anchor>
        </Said>
      )}
      <Text mb="xs">{name} peut devenir mentor : sa fiche reste la même, son admission commence.</Text>
      <FormButton size="sm" label={`Inscrire ${name} comme mentor`} onOpen={begin}>
        {(close) => <SecondRoleForm place={place} onMade={setMade} onClose={close} />}
      </FormButton>
    </div>
  );
}

interface SecondRoleFormProps extends Pick<EndingProps, 'place'> {
  onMade: (participationId: string) => void;
  onClose: () => void;
}

function SecondRoleForm({ place, onMade, onClose }: SecondRoleFormProps) {
  const { programme } = place.duo;
  const [programmeId, setProgrammeId] = useState(programme.id);
  const programmes = useOperation(ProgrammesQuery, {}).data?.programmes ?? [programme];
  const request = useRequest(BecomeMentorMutation);
  const { participationId } = place.ending.mentee;
  const submit = () =>
    request.send({ participationId, programmeId }, (second) => {
      onClose();
      onMade(second.participationId);
    });
  return (
    <ActionForm
      label="Devenir mentor"
      submit="Inscrire comme mentor"
      request={request}
      fields={['programmeId']}
      onSubmit={submit}
      onCancel={onClose}
    >
      <NativeSelect
        autoFocus
        label="Programme"
        data={programmes.map(({ id, name }) => ({ value: id, label: name }))}
        value={programmeId}
        error={refusalAt(request.refusal, 'programmeId')}
        onChange={(event) => setProgrammeId(event.currentTarget.value)}
      />
    </ActionForm>
  );
}
