import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@tdu/accounts-domain';

/** Metadata key under which a handler says who may call it. */
export const ACCESS = 'tdu:access';

/** Who may call a handler: everyone, or the holders of one of the named permissions. */
export type Access =
  { readonly kind: 'public' } | { readonly kind: 'allow'; readonly anyOf: readonly Permission[] };

/** Lets in whoever holds at least one of the permissions. */
export function Allow(...anyOf: [Permission, ...Permission[]]): MethodDecorator {
  return SetMetadata<string, Access>(ACCESS, { kind: 'allow', anyOf });
}

/** Lets in everyone, signed in or not; the handler itself must then need no tenant. */
export function Public(): MethodDecorator {
  return SetMetadata<string, Access>(ACCESS, { kind: 'public' });
}
