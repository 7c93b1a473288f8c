import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** One figure with what it counts. */
export function Figure({ value, label, hint }: { value: ReactNode; label: string; hint?: string }) {
  const wordy = typeof value === 'string' && value.length > 9;
  return (
    <div>
      <Text
        fz={wordy ? '1.3rem' : '1.7rem'}
        fw={650}
        lh={1.15}
        style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: wordy ? 'normal' : 'nowrap' }}
      >
        {value}
      </Text>
      <Text fw={500}>{label}</Text>
      {hint && (
        <Text c="dimmed" size="sm">
          {hint}
        </Text>
      )}
    </div>
  );
}
