import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestContext } from '@tdu/kernel';

/** What travels with one GraphQL operation or HTTP request. */
export interface RequestScope {
  /** Absent when nobody is signed in. */
  requestContext?: RequestContext;
}

/** The request context of the signed-in user, in a resolver or a controller whose guard let the call through. */
export const Ctx = createParamDecorator((_data: unknown, execution: ExecutionContext): RequestContext => {
  const scope = requestScope(execution);
  if (!scope.requestContext) throw new Error('@Ctx() on a public operation: nobody is signed in.');
  return scope.requestContext;
});

/** The scope of a call, whichever way it came in: the GraphQL context, or the HTTP request itself. */
export function requestScope(execution: ExecutionContext): RequestScope {
  return execution.getType<'graphql' | 'http'>() === 'graphql'
    ? GqlExecutionContext.create(execution).getContext<RequestScope>()
    : execution.switchToHttp().getRequest<RequestScope>();
}
