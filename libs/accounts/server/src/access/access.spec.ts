import { Controller, type ExecutionContext, Get, Module, Post } from '@nestjs/common';
import { DiscoveryModule, NestFactory, Reflector } from '@nestjs/core';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { Permission, permissionsOf, type Role } from '@tdu/accounts-domain';
import { MovableClock, type RequestContext } from '@tdu/kernel';
import { Allow, Public } from './access.decorators.js';
import { AccessGuard } from './access.guard.js';
import { AccessMap } from './access-map.js';

@Controller('things')
class Things {
  @Public()
  @Get()
  open() {}

  @Allow(Permission.ReadDuos, Permission.ReadOwnDuo)
  @Get(':id')
  either() {}

  @Post()
  forgotten() {}
}

@Resolver()
class Silent {
  @Query(() => String)
  whatever(): string {
    return '';
  }
}

@Resolver()
class Spoken {
  @Allow(Permission.ManageDuos)
  @Mutation(() => String, { name: 'renamed' })
  change(): string {
    return '';
  }
}

@Resolver()
class Heir extends Spoken {}

async function boot(providers: object[], controllers: (new () => object)[] = []): Promise<AccessMap> {
  @Module({ imports: [DiscoveryModule], providers: [AccessMap, ...(providers as [])], controllers })
  class Root {}
  const app = await NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
  return app.get(AccessMap);
}

describe('default deny', () => {
  test('the process refuses to start when a resolver says nothing about access', async () => {
    await expect(boot([Silent])).rejects.toThrow(
      'Query.whatever (Silent.whatever) lacks @Allow(…) or @Public()',
    );
  });

  test('nor when a controller does', async () => {
    await expect(boot([], [Things])).rejects.toThrow('POST /things (Things.forgotten)');
  });

  test('nor when a resolver is registered so that guards are skipped', async () => {
    const byFactory = { provide: 'spoken', useFactory: () => new Spoken() };
    await expect(boot([byFactory])).rejects.toThrow('Spoken must be registered as a plain class');
    await expect(boot([Heir])).rejects.toThrow('Heir must not extend another class');
  });

  test('the map names each operation as the caller does', async () => {
    expect((await boot([Spoken])).operations()).toEqual([
      {
        name: 'Mutation.renamed',
        handler: 'Spoken.change',
        access: { kind: 'allow', anyOf: ['ManageDuos'] },
      },
    ]);
  });
});

describe('the guard', () => {
  const guard = new AccessGuard(new Reflector());
  const call = (handler: keyof Things, requestContext?: RequestContext) =>
    ({
      getHandler: () => Things.prototype[handler],
      getType: () => 'http',
      switchToHttp: () => ({ getRequest: () => ({ requestContext }) }),
    }) as unknown as ExecutionContext;
  const as = (role: Role): RequestContext => ({
    associationId: 'a',
    clock: new MovableClock(new Date(0)),
    language: 'fr',
    actor: { kind: 'user', userId: 'u', personId: null, permissions: permissionsOf([role]) },
  });

  test.each<[keyof Things, Role | null, true | RegExp]>([
    ['open', null, true],
    ['open', 'referrer', true],
    ['either', null, /connectez-vous/],
    ['either', 'mentor', true],
    ['either', 'coordinator', true],
    ['either', 'funder', /Votre rôle/],
    ['forgotten', null, /connectez-vous/],
    ['forgotten', 'association_admin', /Votre rôle/],
  ])('%s for %s', (handler, role, expected) => {
    const attempt = () => guard.canActivate(call(handler, role ? as(role) : undefined));
    if (expected === true) expect(attempt()).toBe(true);
    else expect(attempt).toThrow(expected);
  });
});
