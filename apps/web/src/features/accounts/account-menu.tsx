import { Button, Menu, Text, VisuallyHidden } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { send } from '../../shared/graphql/send.js';
import { initials } from '../../shared/format/text.js';
import { SignOutMutation } from './accounts.operations.js';
import { useSession, useSignedIn } from './session.js';
import classes from './account-menu.module.css';

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const account = useSignedIn();
  const { leave } = useSession();
  const signOut = useMutation({ mutationFn: () => send(SignOutMutation, {}), onSuccess: leave });
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="subtle" px="xs">
          <VisuallyHidden>Compte de {account.name}</VisuallyHidden>
          <span className={classes.round} aria-hidden="true">
            {initials(account.name)}
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Text px="sm" pt="xs" fw={600}>
          {account.name}
        </Text>
        <Text px="sm" pb="xs" size="sm" c="dimmed">
          {account.roleLabels.join(', ')}
          <br />
          {account.association.name}
        </Text>
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate()}>Se déconnecter</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
