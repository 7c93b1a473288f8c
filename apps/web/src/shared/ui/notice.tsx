import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { CheckIcon, InfoIcon, WarningIcon } from './icons.js';
import { TONE_COLOURS, type Tone } from './tone.js';

interface NoticeProps {
  tone?: Tone;
  title?: string;
  children: ReactNode;
}

/** A message in the page. Bad news interrupts a screen reader (alert), the rest waits its turn (status). */
export function Notice({ tone = 'accent', title, children }: NoticeProps) {
  const { ink, ground, line } = TONE_COLOURS[tone];
  const Icon = tone === 'good' ? CheckIcon : tone === 'bad' || tone === 'warn' ? WarningIcon : InfoIcon;
  return (
    <Alert
      role={tone === 'bad' ? 'alert' : 'status'}
      title={title}
      icon={<Icon />}
      mb="md"
      styles={{
        root: { background: ground, border: `1px solid ${line}` },
        title: { color: ink },
        icon: { color: ink },
        message: { color: ink },
      }}
    >
      {children}
    </Alert>
  );
}
