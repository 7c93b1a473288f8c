import { Button } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';

/** A part of a page that folds away until it is asked for. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        variant="default"
        mb="lg"
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setOpened(!opened)}
      >
        {opened ? `Replier : ${label.toLowerCase()}` : label}
      </Button>
      <div id={id} hidden={!opened}>
        {children}
      </div>
    </>
  );
}
