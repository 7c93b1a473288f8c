import { useEffect, useRef, type ReactNode } from 'react';
import { Notice } from './notice.js';

interface SaidProps {
  tone: 'good' | 'bad';
  text: string;
  children?: ReactNode;
}

/** What was done to something that left the screen with the button that did it: the focus comes here. */
export function Said({ tone, text, children }: SaidProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [text]);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone={tone}>
        {text}
        {children}
      </Notice>
    </div>
  );
}
