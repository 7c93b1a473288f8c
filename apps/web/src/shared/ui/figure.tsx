import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** One figure with what it counts. */
export function Figure({ value, label, hint }: { value: ReactNode; label: string; hint?: string }) {
  return (
    <div>
      <Text
        fz={typeof value === 'string' && value.length > 9 ? '1.3rem' : '1.9rem'}
        fw={650}
        lh={1.15}
        style={{ fontVariantNumeric: 'tabular-nums' }}
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
