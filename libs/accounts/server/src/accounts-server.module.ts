import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsRepository } from './accounts.repository.js';
import { AccountsService } from './accounts.service.js';
import { AccessGuard } from './access/access.guard.js';
import { AccessMap } from './access/access-map.js';
import { AssociationsService } from './associations.service.js';
import { Background } from './background.js';
import { ChallengesRepository } from './challenges.repository.js';
import { ChallengesService } from './challenges.service.js';
import { AccountsMail } from './emails/accounts-mail.js';
import { ACCOUNTS_ENTITIES } from './entities/index.js';
import { SignInResolver } from './graphql/sign-in.resolver.js';
import { UsersResolver } from './graphql/users.resolver.js';
import { SessionMiddleware } from './http/session.middleware.js';
import { SignInDesk } from './http/sign-in-desk.js';
import { InvitationsService } from './invitations.service.js';
import { OneTimeCodes } from './one-time-codes.service.js';
import { ParticipantAccountsService } from './participant-accounts.service.js';
import { RequestLimiter } from './request-limiter.js';
import { SessionService } from './session.service.js';
import { SessionsRepository } from './sessions.repository.js';
import { SignInConfirmationService } from './sign-in-confirmation.service.js';
import { SignInService } from './sign-in.service.js';
import { SystemQueries } from './system-queries.js';

const SERVICES = [
  AccountsService,
  AssociationsService,
  InvitationsService,
  OneTimeCodes,
  ParticipantAccountsService,
  SessionService,
  SignInService,
  SystemQueries,
];

/** Associations, accounts, sign-in, sessions, and the guard of everything else. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature(ACCOUNTS_ENTITIES), DiscoveryModule],
  providers: [
    ...SERVICES,
    AccountsRepository,
    ChallengesRepository,
    SessionsRepository,
    ChallengesService,
    SignInConfirmationService,
    AccountsMail,
    Background,
    RequestLimiter,
    SignInDesk,
    SessionMiddleware,
    AccessGuard,
    AccessMap,
    SignInResolver,
    UsersResolver,
  ],
  exports: [...SERVICES, AccessGuard, AccessMap, Background, RequestLimiter, SessionMiddleware],
})
export class AccountsServerModule {}
