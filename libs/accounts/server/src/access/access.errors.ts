import { ForbiddenException, UnauthorizedException } from '@nestjs/common';

/** Nobody is signed in, or the session is over. */
export class NotSignedInError extends UnauthorizedException {
  constructor() {
    super({
      code: 'UNAUTHENTICATED',
      message: 'Votre session est terminée : connectez-vous, puis recommencez.',
    });
  }
}

/** Signed in, but without the permission that the operation names. */
export class NotAllowedError extends ForbiddenException {
  constructor() {
    super({
      code: 'FORBIDDEN',
      message: 'Votre rôle ne permet pas cette action : demandez-la à un coordinateur de votre association.',
    });
  }
}
