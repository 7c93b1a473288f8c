import { createContext, useContext, type ReactNode } from 'react';
import { QueryView } from '../../shared/ui/query-view.js';
import { useOperation } from '../../shared/graphql/use-operation.js';
import type { ResultOf } from '../../shared/graphql/graphql.js';
import { Splash } from '../../shared/layout/splash.js';
import { MeQuery } from './accounts.operations.js';

export type Account = NonNullable<ResultOf<typeof MeQuery>['me']>;
export type PermissionName = Account['permissions'][number];

const SessionContext = createContext<Account | null>(null);

/** Asks once who is there; everything below knows. Signed out is an answer too (null), not a failure. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const query = useOperation(MeQuery, {});
  if (query.data) return <SessionContext value={query.data.me}>{children}</SessionContext>;
  return (
    <Splash>
      <QueryView query={query}>{() => null}</QueryView>
    </Splash>
  );
}

/** Who is signed in, or null. */
export function useAccount(): Account | null {
  return useContext(SessionContext);
}

/** Who is signed in, on screens that stand behind the door. */
export function useSignedIn(): Account {
  const account = useAccount();
  if (!account) throw new Error('this screen is only shown to a signed-in account');
  return account;
}

/** A question on one permission; screens hide what the api would refuse anyway. */
export function useCan(): (permission: PermissionName) => boolean {
  const { permissions } = useSignedIn();
  return (permission) => permissions.includes(permission);
}
