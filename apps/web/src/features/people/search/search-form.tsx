import { Button, Group, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';

interface SearchFormProps {
  sought: string;
  autoFocus?: boolean;
  onLook: (text: string) => void;
}

/** One field for a name, an address or a number; looked for when one asks, not with each letter. */
export function SearchForm({ sought, autoFocus, onLook }: SearchFormProps) {
  const [text, setText] = useState(sought);
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onLook(text.trim());
  };
  const showAll = () => {
    setText('');
    field.current?.focus();
    onLook('');
  };
  return (
    <form role="search" aria-label="Chercher une personne" onSubmit={submit}>
      <Group align="flex-end" gap="sm" mb="md">
        <TextInput
          ref={field}
          autoFocus={autoFocus}
          flex="1 1 14rem"
          maw="26rem"
          label="Nom, e-mail ou téléphone"
          type="search"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          Chercher
        </Button>
        {sought && (
          <Button variant="subtle" onClick={showAll}>
            Tout afficher
          </Button>
        )}
      </Group>
    </form>
  );
}
