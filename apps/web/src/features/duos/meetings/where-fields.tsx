import { Group, NativeSelect } from '@mantine/core';
import { refusalAt, type Refusal } from '../../../shared/graphql/refusal.js';
import { optionsOf, useChoices } from '../choices.js';
import { hasPlace, MEETING_MODES, type Plan } from './meeting.js';

interface Where {
  readonly mode?: Plan['mode'];
  readonly placeKind?: Plan['placeKind'];
}

interface WhereFieldsProps {
  input: Where;
  refusal: Refusal | null;
  onChange: (part: Where) => void;
}

const UNSAID = { value: '', label: 'Sans précision' };
const MODES = [UNSAID, ...Object.entries(MEETING_MODES).map(([value, label]) => ({ value, label }))];

/** How the two see each other and in what kind of place: public ones first, and never an address. */
export function WhereFields({ input: { mode, placeKind }, refusal, onChange }: WhereFieldsProps) {
  const { places } = useChoices();
  const hint = places.find(({ key }) => key === placeKind)?.hint;
  return (
    <Group align="flex-start">
      <NativeSelect
        flex="1 1 12rem"
        label="Comment"
        data={MODES}
        value={mode ?? ''}
        error={refusalAt(refusal, 'mode')}
        onChange={(event) => onChange({ mode: (event.currentTarget.value || null) as Plan['mode'] })}
      />
      {hasPlace(mode) && (
        <NativeSelect
          flex="1 1 14rem"
          label="Où"
          description={hint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={[UNSAID, ...optionsOf(places)]}
          value={placeKind ?? ''}
          error={refusalAt(refusal, 'placeKind')}
          onChange={(event) =>
            onChange({ placeKind: (event.currentTarget.value || null) as Plan['placeKind'] })
          }
        />
      )}
    </Group>
  );
}
