import { Container, Group, Paper } from '@mantine/core';
import type { ReactNode } from 'react';
import { Brand } from './brand.js';
import classes from './splash.module.css';

/** A card in the middle of the page, for what happens before one is inside. */
export function Splash({ children }: { children: ReactNode }) {
  return (
    <main className={classes.main}>
      <Container size={460} w="100%" px="md">
        <Group justify="center" mb="xl">
          <Brand large />
        </Group>
        <Paper p={{ base: 'lg', sm: 'xl' }} radius="lg" withBorder shadow="sm">
          {children}
        </Paper>
      </Container>
    </main>
  );
}
