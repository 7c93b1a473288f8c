import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { todayInFrance } from '../../../shared/format/dates.js';
import { count } from '../../../shared/format/text.js';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { DateField } from '../../../shared/ui/date-field.js';
import type { Duo } from '../duo.js';
import { MeasureField } from './measure-field.js';
import {
  keyOf,
  measuresToRecord,
  SOURCES,
  typedOf,
  type MomentOfDuo,
  type Source,
  type Typed,
} from './measures.js';
import { useMeasures } from './use-measures.js';

const SOURCE_CHOICES = Object.entries(SOURCES).map(([value, label]) => ({ value, label }));

interface MomentFormProps {
  duo: Duo;
  moment: MomentOfDuo;
  onSaid: (text: string) => void;
  onClose: () => void;
}

/** A questionnaire in hand: who said it and when, then each value that is known; the others stay as they are. */
export function MomentForm({ duo, moment, onSaid, onClose }: MomentFormProps) {
  const [source, setSource] = useState<Source>('mentee');
  const [measuredOn, setMeasuredOn] = useState(() => todayInFrance(new Date()));
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({});
  const request = useMeasures((recorded) => {
    onClose();
    onSaid(
      recorded === 0
        ? 'Rien n’a changé.'
        : `${count(recorded, 'mesure enregistrée', 'mesures enregistrées')}.`,
    );
  });
  const choose = (next: Source) => {
    setSource(next);
    setTyped({});
  };
  return (
    <ActionForm
      label={`Mesures : ${moment.label}`}
      submit="Enregistrer les mesures"
      request={request}
      fields={['measuredOn', ...moment.lines.map(keyOf)]}
      onSubmit={() => request.send(measuresToRecord(duo.id, moment.lines, typed, { source, measuredOn }))}
      onCancel={onClose}
    >
      <NativeSelect
        autoFocus
        label="Qui le dit"
        data={SOURCE_CHOICES}
        value={source}
        onChange={(event) => choose(event.currentTarget.value as Source)}
      />
      <DateField
        label="Relevé le"
        maw="14rem"
        required
        value={measuredOn}
        error={refusalAt(request.refusal, 'measuredOn')}
        onChange={setMeasuredOn}
      />
      {moment.lines.map((line) => (
        <MeasureField
          key={keyOf(line)}
          duo={duo}
          line={line}
          known={typedOf(line, source)}
          typed={typed[keyOf(line)]}
          error={refusalAt(request.refusal, keyOf(line))}
          onChange={(now) => setTyped((before) => ({ ...before, [keyOf(line)]: now }))}
        />
      ))}
    </ActionForm>
  );
}
