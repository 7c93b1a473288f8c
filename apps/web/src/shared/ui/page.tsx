import { Box, Group, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { CrumbTrail, type Crumb } from './crumb-trail.js';

interface PageProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  trail?: readonly Crumb[];
  children: ReactNode;
}

/** One screen: sets the tab's title and takes the focus to its heading, so that a screen reader says where one is. */
export function Page({ title, lead, actions, trail, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Trait d’union`;
    // A menu opened while the page was still coming keeps the focus it holds.
    if (!document.querySelector('[role=dialog]')) heading.current?.focus();
  }, [title]);
  return (
    <Box>
      {trail && <CrumbTrail trail={trail} />}
      <Group justify="space-between" align="flex-start" gap="md" mb="lg">
        <Box flex="1 1 18rem" miw={0}>
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {lead && (
            <Text c="dimmed" mt={6} maw="42rem">
              {lead}
            </Text>
          )}
        </Box>
        {actions && <Group gap="sm">{actions}</Group>}
      </Group>
      {children}
    </Box>
  );
}
