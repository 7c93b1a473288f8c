import { useRef } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useAccount } from './session.js';

/** Behind the door. Who is sent to sign in comes back to the page that was asked for. */
export function RequireSession() {
  const account = useAccount();
  const wasInside = useRef(false);
  const { pathname, search } = useLocation();
  if (account) wasInside.current = true;
  if (account) return <Outlet />;
  const reason = wasInside.current ? 'expired' : undefined;
  return <Navigate to="/connexion" replace state={{ from: pathname + search, reason }} />;
}
