import { Button, Table } from '@mantine/core';
import type { ResultOf } from '../../shared/graphql/graphql.js';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useConnection } from '../../shared/graphql/use-connection.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { LoadMore } from '../../shared/ui/load-more.js';
import { Notice } from '../../shared/ui/notice.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Status } from '../../shared/ui/status.js';
import { useSignedIn } from './session.js';
import { DisableUserMutation, UsersQuery } from './users.operations.js';

type User = ResultOf<typeof UsersQuery>['users']['edges'][number]['node'];

/** The accounts with their roles; closing one ends its sessions at once. */
export function UserTable() {
  const users = useConnection(UsersQuery, { first: 25 }, (data) => data.users);
  const disable = useAction(DisableUserMutation);
  const outcome = disable.data?.disableUser;
  return (
    <>
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {disable.error && <Failure error={disable.error} />}
      <QueryView query={users} lines={5}>
        {() => (
          <Table className="tdu-cards">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Nom</Table.Th>
                <Table.Th>Adresse e-mail</Table.Th>
                <Table.Th>Rôles</Table.Th>
                <Table.Th>Accès</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {users.nodes.map((user) => (
                <UserRow key={user.id} user={user} onClose={() => disable.mutate({ userId: user.id })} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </QueryView>
      <LoadMore pages={users} what="comptes" />
    </>
  );
}

function UserRow({ user, onClose }: { user: User; onClose: () => void }) {
  const me = useSignedIn();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={600}>
        {user.name}
      </Table.Th>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{user.email}</Table.Td>
      <Table.Td>{user.roleLabels.join(', ')}</Table.Td>
      <Table.Td>
        {user.disabledAt ? (
          <Status tone="neutral">Fermé</Status>
        ) : user.id === me.userId ? (
          <Status tone="good">Vous</Status>
        ) : (
          <Button
            size="sm"
            variant="default"
            onClick={onClose}
            aria-label={`Fermer le compte de ${user.name}`}
          >
            Fermer
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
