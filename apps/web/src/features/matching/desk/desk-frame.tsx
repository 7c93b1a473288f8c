import type { ReactNode } from 'react';
import { Said } from '../../../shared/ui/said.js';
import { useCan } from '../../accounts/session.js';
import { DeskProvider, useNewDesk } from './use-desk.js';

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
      {isGone && <Said tone={outcome.tone} text={outcome.text} />}
      {children}
    </DeskProvider>
  );
}
