/** Errors of ours already are one French sentence. */
const SENTENCES = [
  'DatabaseUnusableError',
  'DataFolderLockedError',
  'NewerDatabaseError',
  'ConfigurationError',
  'QueueUnavailableError',
];

/** One French sentence for a failure that no command expected; the stack only with TDU_DEBUG=1. */
export function explainFailure(error: unknown): string {
  const { code, message, constructor, stack } = error as Error & { code?: string };
  if (process.env.TDU_DEBUG === '1') return String(stack ?? error);
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
    return unreadable(error as NodeJS.ErrnoException);
  if (SENTENCES.includes(constructor?.name)) return message;
  return `La commande a échoué (${message}). Recommencez avec TDU_DEBUG=1 pour le détail.`;
}

function unreadable({ code, path, syscall }: NodeJS.ErrnoException): string {
  // Node does not say which when a folder is read as a file.
  if (path === undefined) return 'Le chemin donné est celui d’un dossier : donnez celui d’un fichier.';
  const why = { ENOENT: 'n’existe pas', EACCES: 'n’est pas accessible', EISDIR: 'est un dossier' }[
    code ?? ''
  ];
  const what = syscall === 'mkdir' ? 'Le dossier' : 'Le fichier';
  return `${what} « ${path} » ${why ?? 'ne peut être lu'} : vérifiez le chemin et les droits.`;
}
