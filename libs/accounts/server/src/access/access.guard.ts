import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isAllowed } from '@tdu/accounts-domain';
import { requestScope } from '@tdu/platform';
import { ACCESS, type Access } from './access.decorators.js';
import { NotAllowedError, NotSignedInError } from './access.errors.js';

/** The one guard of the product, on every operation: what says nothing about access is refused to all. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    const access = this.reflector.get<Access | undefined>(ACCESS, execution.getHandler());
    if (access?.kind === 'public') return true;
    const { requestContext } = requestScope(execution);
    if (!requestContext) throw new NotSignedInError();
    if (!access || !isAllowed(requestContext.actor, access.anyOf)) throw new NotAllowedError();
    return true;
  }
}
