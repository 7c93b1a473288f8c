import { NativeSelect } from '@mantine/core';
import { useLocation, useSearchParams } from 'react-router';

export type Choices = Readonly<Record<string, { label: string }>>;

interface FilterSelectProps {
  label: string;
  /** Its name in the address. */
  name: string;
  choices: Choices;
  /** The choice that narrows nothing, in words. */
  all?: string;
  /** The choice of an address that says nothing, where there is no such choice. */
  standard?: string;
}

/** A filter of a list that lives in the address, so that a link opens the list as it was. */
export function FilterSelect({ label, name, all, standard, choices }: FilterSelectProps) {
  const [search, setSearch] = useSearchParams();
  const { state } = useLocation();
  const options = Object.entries(choices).map(([value, choice]) => ({ value, label: choice.label }));
  const choose = (value: string) =>
    setSearch(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { state },
    );
  return (
    <NativeSelect
      aria-label={label}
      value={oneOf(choices, search.get(name)) ?? standard ?? ''}
      data={all ? [{ value: '', label: all }, ...options] : options}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}

/** A value of the address, when it is one that exists. */
export function oneOf(choices: Choices, text: string | null): string | null {
  return text && Object.hasOwn(choices, text) ? text : null;
}
