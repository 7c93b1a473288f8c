import { MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import type { ResultOf } from '../../shared/graphql/graphql.js';
import type { ApplicationFormQuery } from './applications.operations.js';

type Shown = Extract<
  ResultOf<typeof ApplicationFormQuery>['applicationForm'],
  { __typename: 'ApplicationForm' }
>;
export type Question = Shown['questions'][number];

interface QuestionFieldProps {
  readonly question: Question;
  readonly value: string;
  readonly error: string | null;
  /** The browser must not fill in what it knows of who types. */
  readonly ofSomebodyElse?: boolean;
  readonly onChange: (value: string) => void;
}

const HINTS: Readonly<Record<string, string>> = {
  birthDate: 'jour/mois/année, par exemple 27/04/1998',
  languages: 'par exemple : dari (natif), anglais (B1)',
  email: 'un e-mail ou un téléphone suffit',
};
const TYPES = { email: 'email', phone: 'tel' } as const;
const COMPLETES: Readonly<Record<string, string>> = {
  familyName: 'family-name',
  givenName: 'given-name',
  birthDate: 'bday',
  email: 'email',
  phone: 'tel',
  postalCode: 'postal-code',
};

/** One question, with the field that suits it; what may be answered is judged by the api alone. */
export function QuestionField({ question, value, error, ofSomebodyElse, onChange }: QuestionFieldProps) {
  const { key, label, kind, required, choices } = question;
  // Who must tell an e-mail is not told that a telephone is enough.
  const description = key === 'email' && required ? undefined : HINTS[key];
  const common = { label, error, required, description, name: key };
  if (kind === 'choice') {
    // What is known may be worded otherwise than any choice: it stays until another is chosen.
    const known = value === '' || choices.includes(value) ? [] : [value];
    const data = [{ value: '', label: 'Choisissez' }, ...known, ...choices];
    return (
      <NativeSelect
        {...common}
        data={data}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  if (kind === 'choices') {
    const chosen = value === '' ? [] : value.split(', ');
    return (
      <MultiSelect {...common} data={choices} value={chosen} onChange={(all) => onChange(all.join(', '))} />
    );
  }
  return (
    <TextInput
      {...common}
      type={kind === 'email' || kind === 'phone' ? TYPES[kind] : 'text'}
      inputMode={kind === 'date' ? 'numeric' : undefined}
      autoComplete={(!ofSomebodyElse && COMPLETES[key]) || 'off'}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
