import { Button, Paper, type ButtonProps } from '@mantine/core';
import { useState, type ReactNode } from 'react';

interface FormButtonProps extends Pick<ButtonProps, 'size' | 'variant'> {
  label: string;
  /** The same with what it is about, where several buttons of a page say the same. */
  ariaLabel?: string;
  onOpen?: () => void;
  children: (close: () => void) => ReactNode;
}

/** A button that gives way to its form, and takes the focus back when that is left. */
export function FormButton({ label, ariaLabel, onOpen, children, ...look }: FormButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const open = () => {
    onOpen?.();
    setWasOpen(true);
    setOpen(true);
  };
  if (isOpen)
    return (
      <Paper withBorder radius="md" p="md" w="100%">
        {children(() => setOpen(false))}
      </Paper>
    );
  return (
    <Button variant="default" {...look} autoFocus={wasOpen} aria-label={ariaLabel} onClick={open}>
      {label}
    </Button>
  );
}
