import { HttpException, HttpStatus } from '@nestjs/common';
import { EntityNotFoundError, QueryFailedError } from 'typeorm';

/** What a caller is told of an error. */
export interface ErrorAnswer {
  readonly status: number;
  readonly code: string;
  /** French, says what to do next. */
  readonly message: string;
  /** What of the request a refusal is about, so that a form tells it there. */
  readonly path?: readonly string[];
}

const KNOWN: Readonly<Record<number, readonly [string, string]>> = {
  [HttpStatus.BAD_REQUEST]: [
    'BAD_REQUEST',
    'Cette demande n’est pas lisible : vérifiez-la, puis recommencez.',
  ],
  [HttpStatus.UNAUTHORIZED]: [
    'UNAUTHENTICATED',
    'Votre session est terminée : connectez-vous, puis recommencez.',
  ],
  [HttpStatus.FORBIDDEN]: ['FORBIDDEN', 'Votre rôle ne permet pas cette action.'],
  [HttpStatus.NOT_FOUND]: [
    'NOT_FOUND',
    'Cette adresse n’existe pas : vérifiez le lien ou revenez à l’accueil.',
  ],
  [HttpStatus.METHOD_NOT_ALLOWED]: [
    'METHOD_NOT_ALLOWED',
    'Cette adresse ne s’ouvre pas de cette façon : revenez à l’accueil.',
  ],
  [HttpStatus.PAYLOAD_TOO_LARGE]: [
    'TOO_LARGE',
    'L’envoi est trop volumineux : réduisez-le, puis recommencez.',
  ],
};

/** An id that names nothing here: mistyped, removed, or of another association, which is nobody's business. */
const UNKNOWN_RECORD: ErrorAnswer = {
  status: HttpStatus.NOT_FOUND,
  code: 'NOT_FOUND',
  message: 'Cet élément n’existe pas, ou plus, dans votre association : revenez à la liste et rechargez-la.',
};

/** The answer to an exception someone foresaw, or undefined when it is a bug that must be masked. */
export function foreseen(error: unknown): ErrorAnswer | undefined {
  if (error instanceof HttpException && error.getStatus() !== 500) return ofHttpException(error);
  if (namesNoRecord(error)) return UNKNOWN_RECORD;
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 500 ? ofStatus(status) : undefined;
}

/** The answer to what nobody foresaw: nothing but a reference that the log knows too. */
export function unforeseen(reference: string): ErrorAnswer {
  const message = `Une erreur inattendue s’est produite. Réessayez ; si elle revient, donnez cette référence à votre association : ${reference}.`;
  return { status: 500, code: 'INTERNAL', message };
}

/** PostgreSQL's words for an id that is no UUID. */
const INVALID_TEXT = '22P02';

function namesNoRecord(error: unknown): boolean {
  if (error instanceof EntityNotFoundError) return true;
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === INVALID_TEXT;
}

function ofHttpException(error: HttpException): ErrorAnswer {
  const body = error.getResponse();
  const usual = ofStatus(error.getStatus());
  if (typeof body === 'string') return { ...usual, message: body };
  const { code, message, path } = body as Partial<Record<'code' | 'message' | 'path', unknown>>;
  if (typeof code === 'string' && typeof message === 'string')
    return { ...usual, code, message, ...(isPath(path) && { path }) };
  return { ...usual, message: inFrench(message) ?? usual.message };
}

function isPath(path: unknown): path is readonly string[] {
  return Array.isArray(path) && path.every((part) => typeof part === 'string');
}

/** Nest's own words are English (“Cannot GET /x”, “Not Found”); a part's are French and end with a full stop. */
function inFrench(message: unknown): string | undefined {
  return typeof message === 'string' && /[.!?]$/.test(message) ? message : undefined;
}

function ofStatus(status: number): ErrorAnswer {
  const [code, message] = KNOWN[status] ?? KNOWN[HttpStatus.BAD_REQUEST];
  return { status, code, message };
}
