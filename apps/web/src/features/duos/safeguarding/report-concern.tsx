import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Said } from '../../../shared/ui/said.js';
import { ReportForm } from './report-form.js';

interface ReportConcernProps {
  duoId: string;
  /** The other person of the duo, as the reporter knows him or her. */
  otherName: string;
}

/** The way to report something in confidence: one tap opens it, and closing it leaves nothing behind. */
export function ReportConcern({ duoId, otherName }: ReportConcernProps) {
  const [open, setOpen] = useState(false);
  const [received, setReceived] = useState<string | null>(null);
  const [wasLeft, setLeft] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasLeft && !open) button.current?.focus();
  }, [wasLeft, open]);
  const show = (next: { open: boolean; received?: string }) => {
    setLeft(!next.open && next.received === undefined);
    setReceived(next.received ?? null);
    setOpen(next.open);
  };
  if (open)
    return (
      <ReportForm
        duoId={duoId}
        otherName={otherName}
        onReceived={(message) => show({ open: false, received: message })}
        onLeave={() => show({ open: false })}
      />
    );
  return (
    <div>
      {received && <Said tone="good" text={received} />}
      <Button ref={button} variant="default" onClick={() => show({ open: true })}>
        Signaler un problème
      </Button>
    </div>
  );
}
