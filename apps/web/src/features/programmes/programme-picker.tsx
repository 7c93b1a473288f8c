import { NativeSelect } from '@mantine/core';
import { useProgramme } from './current-programme.js';

/** Changes the programme the screen speaks of; absent when there is only one. */
export function ProgrammePicker() {
  const { programme, programmes, choose } = useProgramme();
  if (programmes.length < 2) return null;
  return (
    <NativeSelect
      aria-label="Programme affiché"
      value={programme.id}
      onChange={(event) => choose(event.currentTarget.value)}
      data={programmes.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
