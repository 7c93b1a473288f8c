import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessGuard, AccountsServerModule } from '@tdu/accounts-server';
import {
  CalendarDateScalar,
  DateTimeScalar,
  DevMailController,
  PlatformModule,
  type PlatformOptions,
} from '@tdu/platform';
import { MatchingServerModule } from '@tdu/matching-server';
import { DuosServerModule } from '@tdu/duos-server';
import { RemindersServerModule } from '@tdu/reminders-server';
import { ImpactServerModule } from '@tdu/impact-server';
import { PeopleServerModule } from '@tdu/people-server';
import { ProgrammesServerModule } from '@tdu/programmes-server';
import { graphqlModule } from './graphql/graphql.module.js';
import { ErrorsFilter } from './http/errors.filter.js';
import { HealthController } from './http/health.controller.js';
import { openDevelopmentPages } from './http/development-pages.js';
import { WebUi } from './http/web-ui.js';

/** The parts, in their order. */
const PARTS = [
  AccountsServerModule,
  ProgrammesServerModule,
  PeopleServerModule,
  MatchingServerModule,
  DuosServerModule,
  RemindersServerModule,
  ImpactServerModule,
];

openDevelopmentPages();

/** The HTTP process: the platform, the parts, GraphQL. Wiring only. */
@Module({})
export class AppModule {
  static forRoot(platform: PlatformOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(platform), ...PARTS, graphqlModule()],
      controllers: [HealthController, DevMailController],
      providers: [
        { provide: APP_GUARD, useExisting: AccessGuard },
        { provide: APP_FILTER, useClass: ErrorsFilter },
        WebUi,
        CalendarDateScalar,
        DateTimeScalar,
      ],
    };
  }
}
