import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestScope } from '@tdu/platform';

/** The request and the response under an operation, for the few that read or write a cookie. */
export interface HttpExchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Address of the caller, as far as the proxy in front can be trusted. */
  readonly network: string;
}

/** What the app puts into the GraphQL context, fresh for each request. */
export interface GraphqlContext extends RequestScope {
  readonly req: IncomingMessage & { readonly ip?: string };
  readonly res: ServerResponse;
}

/** The HTTP exchange of a GraphQL operation. */
export const Http = createParamDecorator((_data: unknown, execution: ExecutionContext): HttpExchange => {
  const { req, res } = GqlExecutionContext.create(execution).getContext<GraphqlContext>();
  return { request: req, response: res, network: req.ip ?? req.socket.remoteAddress ?? 'unknown' };
});

/** The context of a public operation: undefined when nobody is signed in. */
export const OptionalCtx = createParamDecorator((_data: unknown, execution: ExecutionContext) => {
  return GqlExecutionContext.create(execution).getContext<GraphqlContext>().requestContext;
});
