import { NativeSelect } from '@mantine/core';
import { refusalAt, type Refusal } from '../../../shared/graphql/refusal.js';
import type { DuoPeople } from '../my-side.js';
import type { MeetingInput } from './meeting-input.js';

interface AbsenceFieldProps {
  input: MeetingInput;
  people: DuoPeople;
  refusal: Refusal | null;
  onChange: (part: Partial<MeetingInput>) => void;
}

/** Who did not come or called it off: it need not be said. */
export function AbsenceField({ input, people, refusal, onChange }: AbsenceFieldProps) {
  return (
    <NativeSelect
      label={input.status === 'cancelled' ? 'Qui l’a annulée ?' : 'Qui n’a pas pu venir ?'}
      data={[
        { value: '', label: 'Sans précision' },
        { value: 'mentor', label: people.mentor.displayName },
        { value: 'mentee', label: people.mentee.displayName },
        { value: 'both', label: 'Les deux' },
      ]}
      value={input.absent ?? ''}
      error={refusalAt(refusal, 'absent')}
      onChange={(event) =>
        onChange({ absent: (event.currentTarget.value || null) as MeetingInput['absent'] })
      }
    />
  );
}
