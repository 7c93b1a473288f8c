import { createContext, useContext, useState, type ReactNode } from 'react';
import { QueryView } from '../../shared/ui/query-view.js';
import { useOperation } from '../../shared/graphql/use-operation.js';
import type { ResultOf } from '../../shared/graphql/graphql.js';
import { Splash } from '../../shared/layout/splash.js';
import { MeQuery } from './accounts.operations.js';

export type Account = NonNullable<ResultOf<typeof MeQuery>['me']>;
export type PermissionName = Account['permissions'][number];

interface Session {
  readonly account: Account | null;
  /** Whether this tab was signed in before: then a closed door means an ended session. */
  readonly wasSignedIn: boolean;
}

const SessionContext = createContext<Session>({ account: null, wasSignedIn: false });

/** Asks once who is there; everything below knows. Signed out is an answer too (null), not a failure. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const query = useOperation(MeQuery, {});
  const [wasSignedIn, setWasSignedIn] = useState(false);
  if (query.data?.me && !wasSignedIn) setWasSignedIn(true);
  if (query.data)
    return <SessionContext value={{ account: query.data.me, wasSignedIn }}>{children}</SessionContext>;
  return (
    <Splash>
      <QueryView query={query}>{() => null}</QueryView>
    </Splash>
  );
}

/** Who is signed in, or null, and whether somebody was. */
export function useSession(): Session {
  return useContext(SessionContext);
}

/** Who is signed in, on screens that stand behind the door. */
export function useSignedIn(): Account {
  const { account } = useSession();
  if (!account) throw new Error('this screen is only shown to a signed-in account');
  return account;
}

/** A question on one permission; screens hide what the api would refuse anyway. */
export function useCan(): (permission: PermissionName) => boolean {
  const { permissions } = useSignedIn();
  return (permission) => permissions.includes(permission);
}
