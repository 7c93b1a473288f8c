import { useState } from 'react';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { Splash } from '../../shared/layout/splash.js';
import { Notice } from '../../shared/ui/notice.js';
import { CodeForm } from './code-form.js';
import { ConfirmLink } from './confirm-link.js';
import { EmailForm } from './email-form.js';
import { useSession } from './session.js';

/** Where `/connexion` leads afterwards: only a path of our own, never another site. */
export function safeReturn(state: unknown): string {
  const from = (state as { from?: unknown } | null)?.from;
  return typeof from === 'string' && /^\/(?![/\\])/.test(from) ? from : '/';
}

/** Sign-in without a password: an address, then the link or the six digits of the mail. */
export function SignInPage() {
  const { account } = useSession();
  const location = useLocation();
  const [search] = useSearchParams();
  const [email, setEmail] = useState<string | null>(null);
  const token = search.get('jeton');
  const reason = (location.state as { reason?: string } | null)?.reason;
  if (account && !token) return <Navigate to={safeReturn(location.state)} replace />;
  return (
    <Splash>
      {reason === 'signed-out' && <Notice tone="good">Vous êtes déconnecté·e. À bientôt.</Notice>}
      {reason === 'expired' && (
        <Notice tone="warn">
          Votre session est terminée. Reconnectez-vous pour reprendre où vous en étiez.
        </Notice>
      )}
      {token ? (
        <ConfirmLink token={token} />
      ) : email ? (
        <CodeForm email={email} onBack={() => setEmail(null)} />
      ) : (
        <EmailForm onSent={setEmail} />
      )}
    </Splash>
  );
}
