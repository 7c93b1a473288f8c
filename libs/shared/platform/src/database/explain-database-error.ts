const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ECONNRESET',
  'EAI_AGAIN',
]);
const REFUSED = new Set(['28P01', '28000', '3D000', '42501']);

/** One French sentence for a database that cannot be used; undefined for any other error. Never shows a password. */
export function explainDatabaseError(error: unknown, url: string): string | undefined {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const { host, pathname } = new URL(url);
  const place = `« ${host}${pathname} »`;
  if (UNREACHABLE.has(code) || /timeout|terminated/i.test(message)) {
    return `La base ${place} est injoignable : vérifiez DATABASE_URL et que PostgreSQL est démarré.`;
  }
  if (!REFUSED.has(code)) return undefined;
  return `La base ${place} refuse la connexion : vérifiez le compte, ses droits et le nom de la base dans DATABASE_URL.`;
}
