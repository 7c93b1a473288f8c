import { AccountsServerModule } from '@tdu/accounts-server';
import { DuosServerModule } from '@tdu/duos-server';
import { ImpactServerModule } from '@tdu/impact-server';
import { MatchingServerModule } from '@tdu/matching-server';
import { PeopleServerModule } from '@tdu/people-server';
import { ProgrammesServerModule } from '@tdu/programmes-server';
import { RemindersServerModule } from '@tdu/reminders-server';

/** Every part: the demonstration goes through the services that the site goes through. */
export const PARTS = [
  AccountsServerModule,
  ProgrammesServerModule,
  PeopleServerModule,
  MatchingServerModule,
  DuosServerModule,
  RemindersServerModule,
  ImpactServerModule,
];
