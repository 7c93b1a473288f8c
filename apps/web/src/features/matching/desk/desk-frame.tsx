import { useEffect, useRef, type ReactNode } from 'react';
import { Notice } from '../../../shared/ui/notice.js';
import { useCan } from '../../accounts/session.js';
import { type DeskOutcome, DeskProvider, useNewDesk } from './use-desk.js';

interface DeskFrameProps {
  /** The pairs that still say themselves what was done to them. */
  shown: readonly { readonly id: string }[];
  children: ReactNode;
}

/** Where pairs are decided on, for those who may; the others read. */
export function DeskFrame({ shown, children }: DeskFrameProps) {
  const mayReview = useCan()('ReviewProposals');
  const desk = useNewDesk();
  const { outcome } = desk;
  const isGone = outcome !== null && !shown.some(({ id }) => id === outcome.proposalId);
  return (
    <DeskProvider value={mayReview ? desk : null}>
      {isGone && <Gone outcome={outcome} />}
      {children}
    </DeskProvider>
  );
}

/** What was done to a pair that left the list with the button that did it: the focus comes here. */
function Gone({ outcome: { tone, text } }: { outcome: DeskOutcome }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [text]);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone={tone}>{text}</Notice>
    </div>
  );
}
