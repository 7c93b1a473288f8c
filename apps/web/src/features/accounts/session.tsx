import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useState, type ReactNode } from 'react';
import { QueryView } from '../../shared/ui/query-view.js';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { forgetSession } from '../../shared/graphql/query-client.js';
import type { ResultOf } from '../../shared/graphql/graphql.js';
import { Splash } from '../../shared/layout/splash.js';
import { MeQuery } from './accounts.operations.js';

export type Account = NonNullable<ResultOf<typeof MeQuery>['me']>;
export type PermissionName = Account['permissions'][number];

interface Session {
  readonly account: Account | null;
  /** Whether this tab was signed in before: then a closed door means an ended session. */
  readonly wasSignedIn: boolean;
  /** Whether it was left by the person: then the door says good-bye. */
  readonly wasLeft: boolean;
  /** Forgets who was there and everything that was read, after the api closed the session. */
  readonly leave: () => void;
}

const SessionContext = createContext<Session | null>(null);

/** Asks once who is there; everything below knows. Signed out is an answer too (null), not a failure. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const query = useOperation(MeQuery, {});
  const client = useQueryClient();
  const [wasSignedIn, setWasSignedIn] = useState(false);
  const [wasLeft, setWasLeft] = useState(false);
  const account = query.data?.me ?? null;
  if (account && !wasSignedIn) {
    setWasSignedIn(true);
    setWasLeft(false);
  }
  const leave = () => {
    setWasLeft(true);
    setWasSignedIn(false);
    forgetSession(client);
  };
  if (query.data) {
    return <SessionContext value={{ account, wasSignedIn, wasLeft, leave }}>{children}</SessionContext>;
  }
  return (
    <Splash>
      <QueryView query={query}>{() => null}</QueryView>
    </Splash>
  );
}

/** Who is signed in, or null, and whether somebody was. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a SessionProvider stands around every screen');
  return session;
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
