import { Injectable, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { type Operation, graphqlOperation, httpOperations } from './operation.js';

interface Found {
  readonly instance?: object | null;
  readonly metatype?: unknown;
}

type Describe = (owner: Type, name: string, handler: (...parameters: never[]) => unknown) => Operation[];

/**
 * The whole list "operation → who may ask for it". The process refuses to start when one says nothing, or when
 * a resolver is registered in a way on which guards are skipped (docs/adr/0010: factories, subclasses).
 */
@Injectable()
export class AccessMap implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** Every GraphQL operation and HTTP route, sorted by name. */
  operations(): Operation[] {
    const graphql = this.discovery.getProviders().flatMap((provider) =>
      this.handlers(provider, (...handler) => {
        const operation = graphqlOperation(...handler);
        return operation ? [operation] : [];
      }),
    );
    const http = this.discovery
      .getControllers()
      .flatMap((controller) => this.handlers(controller, httpOperations));
    return [...graphql, ...http].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  onApplicationBootstrap(): void {
    const silent = this.operations().filter((operation) => !operation.access);
    const faults = [
      ...silent.map(({ name, handler }) => `${name} (${handler}) lacks @Allow(…) or @Public()`),
      ...this.discovery.getProviders().flatMap(unguarded),
    ];
    if (faults.length > 0) throw new Error(`Default deny:\n${faults.join('\n')}`);
  }

  private handlers({ instance }: Found, describe: Describe): Operation[] {
    if (!instance || typeof instance !== 'object') return [];
    const prototype: object | null = Object.getPrototypeOf(instance);
    if (!prototype || prototype === Object.prototype) return [];
    return this.scanner
      .getAllMethodNames(prototype)
      .flatMap((name) => describe(instance.constructor as Type, name, Reflect.get(prototype, name)));
  }
}

function unguarded({ instance, metatype }: Found): string[] {
  const owner = instance?.constructor;
  if (!owner || !Reflect.hasMetadata(RESOLVER_TYPE_METADATA, owner)) return [];
  if (metatype !== owner) return [`${owner.name} must be registered as a plain class`];
  const inherits = Object.getPrototypeOf(owner.prototype) !== Object.prototype;
  return inherits ? [`${owner.name} must not extend another class`] : [];
}
