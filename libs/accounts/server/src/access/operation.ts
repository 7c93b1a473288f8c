import type { RequestMethod, Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RESOLVER_NAME_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { ACCESS, type Access } from './access.decorators.js';

/** One thing a caller can ask for. */
export interface Operation {
  /** `Query.duos`, `Mutation.closeDuo` or `POST /imports`. */
  readonly name: string;
  /** Class and method that answer it. */
  readonly handler: string;
  /** Undefined when the handler says nothing: such an operation must not exist. */
  readonly access: Access | undefined;
}

const ROOTS = ['Query', 'Mutation', 'Subscription'];
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD'];

type Handler = (...parameters: never[]) => unknown;

/** The GraphQL operation a resolver's method answers, or undefined for fields of types and helpers. */
export function graphqlOperation(owner: Type, name: string, handler: Handler): Operation | undefined {
  const root: unknown = Reflect.getMetadata(RESOLVER_TYPE_METADATA, handler);
  if (typeof root !== 'string' || !ROOTS.includes(root)) return undefined;
  const field: unknown = Reflect.getMetadata(RESOLVER_NAME_METADATA, handler);
  return describe(`${root}.${typeof field === 'string' ? field : name}`, owner, name, handler);
}

/** The routes a controller's method answers. */
export function httpOperations(owner: Type, name: string, handler: Handler): Operation[] {
  const method: RequestMethod | undefined = Reflect.getMetadata(METHOD_METADATA, handler);
  if (method === undefined) return [];
  const prefixes = [Reflect.getMetadata(PATH_METADATA, owner)].flat();
  const paths = [Reflect.getMetadata(PATH_METADATA, handler)].flat();
  return prefixes.flatMap((prefix: string) =>
    paths.map((path: string) => describe(`${METHODS[method]} ${join(prefix, path)}`, owner, name, handler)),
  );
}

function describe(name: string, owner: Type, method: string, handler: Handler): Operation {
  return { name, handler: `${owner.name}.${method}`, access: Reflect.getMetadata(ACCESS, handler) };
}

function join(...parts: string[]): string {
  const segments = parts.flatMap((part) => part.split('/')).filter((segment) => segment !== '');
  return `/${segments.join('/')}`;
}
