/** Why a request brought nothing: what the screen says depends on it. */
export type ServiceErrorKind = 'offline' | 'signed-out' | 'forbidden' | 'not-found' | 'failed';

const MESSAGES: Record<ServiceErrorKind, string> = {
  offline: 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.',
  'signed-out': 'Votre session est terminée. Reconnectez-vous pour continuer.',
  forbidden:
    'Votre compte n’a pas accès à cette page. Demandez l’accès à la personne qui administre l’association.',
  'not-found': 'Cette page n’existe pas ou n’existe plus. Revenez à la liste.',
  failed: 'Une erreur est survenue de notre côté ; rien n’a été modifié. Réessayez dans un instant.',
};

/** A failure that is no refusal: nothing the form can repair. Its message is French and says what to do. */
export class ServiceError extends Error {
  /** `told` are the api's own French words, where it has better ones (a reference to give to support). */
  constructor(
    readonly kind: ServiceErrorKind,
    told?: string,
  ) {
    super(told ?? MESSAGES[kind]);
    this.name = 'ServiceError';
  }
}

/** The GraphQL error codes the api lets through, as kinds; what is unknown is our fault. */
export function kindOfCode(code: unknown): ServiceErrorKind {
  if (code === 'UNAUTHENTICATED') return 'signed-out';
  if (code === 'FORBIDDEN') return 'forbidden';
  if (code === 'NOT_FOUND') return 'not-found';
  return 'failed';
}

/** The same by HTTP status, for answers without a readable body. */
export function kindOfStatus(status: number): ServiceErrorKind {
  if (status === 401) return 'signed-out';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  return 'failed';
}
