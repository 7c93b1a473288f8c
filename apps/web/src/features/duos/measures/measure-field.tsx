import { Group, NativeSelect, TextInput } from '@mantine/core';
import type { Duo } from '../duo.js';
import { CONTRACTS, type Contract, type MeasureLine, type Typed } from './measures.js';
import { measureLabel } from './measure-label.js';

const CONTRACT_CHOICES = [
  { value: '', label: 'Pas dit' },
  ...Object.entries(CONTRACTS).map(([value, label]) => ({ value, label })),
];

interface MeasureFieldProps {
  duo: Duo;
  line: MeasureLine;
  /** What this source said before; it stays unless typed over. */
  known: Typed;
  typed: Typed | undefined;
  error: string | null;
  onChange: (typed: Typed) => void;
}

/** One value within its scale; a job may say its contract and hours. */
export function MeasureField({ duo, line, known, typed, error, onChange }: MeasureFieldProps) {
  const now = typed ?? known;
  const label = measureLabel(duo, line);
  const change = (part: Partial<Typed>) => onChange({ ...now, ...part });
  if (line.choices.length === 0)
    return (
      <TextInput
        label={label}
        description={line.largest === null ? undefined : `Un nombre, de 0 à ${line.largest}`}
        inputMode="numeric"
        maw="14rem"
        value={now.value}
        error={error}
        onChange={(event) => change({ value: event.currentTarget.value })}
      />
    );
  return (
    <>
      <NativeSelect
        label={label}
        data={[{ value: '', label: 'Pas de réponse', disabled: known.value !== '' }, ...line.choices]}
        value={now.value}
        error={error}
        onChange={(event) => change({ value: event.currentTarget.value })}
      />
      {line.isJob && now.value === 'oui' && <JobFields now={now} change={change} />}
    </>
  );
}

function JobFields({ now, change }: { now: Typed; change: (part: Partial<Typed>) => void }) {
  return (
    <Group gap="sm" align="flex-start">
      <NativeSelect
        label="Contrat"
        data={CONTRACT_CHOICES}
        value={now.contract}
        onChange={(event) => change({ contract: event.currentTarget.value as Contract | '' })}
      />
      <TextInput
        label="Heures par semaine"
        inputMode="decimal"
        maw="12rem"
        value={now.weeklyHours}
        onChange={(event) => change({ weeklyHours: event.currentTarget.value })}
      />
    </Group>
  );
}
