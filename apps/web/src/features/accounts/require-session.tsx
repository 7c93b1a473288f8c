import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from './session.js';

/** Behind the door. Who is sent to sign in comes back to the page that was asked for. */
export function RequireSession() {
  const { account, wasSignedIn, wasLeft } = useSession();
  const { pathname, search } = useLocation();
  if (account) return <Outlet />;
  if (wasLeft) return <Navigate to="/connexion" replace state={{ reason: 'signed-out' }} />;
  const reason = wasSignedIn ? 'expired' : undefined;
  return <Navigate to="/connexion" replace state={{ from: pathname + search, reason }} />;
}
