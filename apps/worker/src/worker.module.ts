import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsServerModule } from '@tdu/accounts-server';
import { DuosServerModule } from '@tdu/duos-server';
import { MatchingServerModule } from '@tdu/matching-server';
import { PeopleServerModule } from '@tdu/people-server';
import { PlatformModule, type PlatformOptions } from '@tdu/platform';
import { ProgrammesServerModule } from '@tdu/programmes-server';
import { RemindersServerModule } from '@tdu/reminders-server';

/** The parts, in their order; impact has no job. */
const PARTS = [
  AccountsServerModule,
  ProgrammesServerModule,
  PeopleServerModule,
  MatchingServerModule,
  DuosServerModule,
  RemindersServerModule,
];

/** The process that runs jobs: the platform and the same parts as the api, without HTTP. Wiring only. */
@Module({})
export class WorkerModule {
  static forRoot(platform: PlatformOptions): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forRoot(platform), ...PARTS] };
  }
}
