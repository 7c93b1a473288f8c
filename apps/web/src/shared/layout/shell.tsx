import { Box, Burger, Drawer, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { AccountMenu } from '../../features/accounts/account-menu.js';
import { useSignedIn } from '../../features/accounts/session.js';
import { useReadsReports } from '../../features/duos/safeguarding/use-reads-reports.js';
import { Brand } from './brand.js';
import { doorsFor } from './navigation.js';
import { NavigationList } from './navigation-list.js';
import classes from './shell.module.css';

/** The frame of every screen: brand and account above, doors at the left (a drawer on a phone). */
export function Shell() {
  const { permissions } = useSignedIn();
  const doors = doorsFor(permissions, useReadsReports());
  const [opened, { close, toggle }] = useDisclosure();
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);
  return (
    <Box className={classes.shell}>
      <ScrollRestoration />
      <a href="#contenu" className={classes.skip}>
        Aller au contenu
      </a>
      <header className={classes.header}>
        <Group gap="xs" wrap="nowrap">
          {doors.length > 1 && (
            <Burger
              hiddenFrom="md"
              size="sm"
              opened={opened}
              onClick={toggle}
              aria-expanded={opened}
              aria-label={opened ? 'Fermer le menu' : 'Ouvrir le menu'}
            />
          )}
          <Link to="/" className={classes.home} aria-label="Trait d’union, accueil">
            <Brand />
          </Link>
        </Group>
        <AccountMenu />
      </header>
      {doors.length > 1 && (
        <div className={classes.aside}>
          <NavigationList doors={doors} />
        </div>
      )}
      <Drawer
        opened={opened}
        onClose={close}
        size={290}
        title="Menu"
        closeButtonProps={{ 'aria-label': 'Fermer le menu' }}
      >
        <NavigationList doors={doors} />
      </Drawer>
      <main id="contenu" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
    </Box>
  );
}
