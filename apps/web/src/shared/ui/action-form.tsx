import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { refusalElsewhere } from '../graphql/refusal.js';
import type { RequestState } from '../graphql/use-request.js';
import { Failure } from './failure.js';
import { Said } from './said.js';

interface ActionFormProps {
  /** What the form is, for screen readers. */
  label: string;
  /** What its button does. */
  submit: string;
  /** Something without which there is nothing to send is missing still. */
  disabled?: boolean;
  request: RequestState;
  /** Fields that show their own refusal; any other stands above the form. */
  fields: readonly string[];
  onSubmit: () => void;
  /** Absent where there is nothing to go back to. */
  onCancel?: () => void;
  children: ReactNode;
}

/** A form of a few fields: what is refused is told at its field, and the focus goes there. */
export function ActionForm(props: ActionFormProps) {
  const { label, submit, disabled, request, fields, onSubmit, onCancel, children } = props;
  const place = useRef<HTMLFormElement>(null);
  const { refusal, error, isPending } = request;
  useEffect(() => {
    if (refusal) place.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refusal]);
  const elsewhere = refusalElsewhere(refusal, fields);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form ref={place} onSubmit={send} aria-label={label}>
      <Stack maw="36rem">
        {Boolean(error) && <Failure error={error} />}
        {elsewhere && <Said tone="bad" text={elsewhere} />}
        {children}
        <Group gap="sm">
          <Button type="submit" disabled={disabled} loading={isPending}>
            {submit}
          </Button>
          {onCancel && (
            <Button variant="subtle" onClick={onCancel}>
              Annuler
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
