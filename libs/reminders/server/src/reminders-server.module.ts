import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DuosServerModule } from '@tdu/duos-server';
import { PeopleServerModule } from '@tdu/people-server';
import { ProgrammesServerModule, SectionRegistry } from '@tdu/programmes-server';
import { remindersSection } from '@tdu/reminders-domain';
import { REMINDERS_ENTITIES } from './entities/index.js';
import { RemindersResolver } from './graphql/reminders.resolver.js';
import { MatterReader } from './planning/matter-reader.js';
import { ProposalsReader } from './planning/proposals.reader.js';
import { ReminderDispatcher } from './planning/reminder-dispatcher.service.js';
import { ReminderPlanner } from './planning/reminder-planner.service.js';
import { PlanSoon } from './planning/plan-soon.service.js';
import { ReminderRounds } from './planning/reminder-rounds.service.js';
import { ReminderRecheck } from './planning/reminder-recheck.service.js';
import { RecipientNames } from './recipient-names.js';
import { RemindersProcessors } from './reminders.processors.js';
import { RemindersRepository } from './reminders.repository.js';
import { RemindersService } from './reminders.service.js';
import { Addressees } from './sending/addressees.js';
import { Letterhead } from './sending/letterhead.js';
import { MatterMails } from './sending/matter-mails.js';
import { ReminderComposer } from './sending/reminder-composer.js';
import { ReminderDelivery } from './sending/reminder-delivery.js';
import { ReminderSender } from './sending/reminder-sender.service.js';
import { ReminderSettlement } from './sending/reminder-settlement.js';
import { ReportMails } from './sending/report-mails.js';

const STEPS = [ReminderPlanner, ReminderDispatcher, ReminderSender, ReminderRecheck, ReminderRounds];

/** Reminders: planned from what is open, queued, sent, or cancelled when they lost their reason. */
@Module({
  imports: [
    TypeOrmModule.forFeature(REMINDERS_ENTITIES),
    ProgrammesServerModule,
    PeopleServerModule,
    DuosServerModule,
  ],
  providers: [
    ...STEPS,
    PlanSoon,
    MatterReader,
    ProposalsReader,
    Addressees,
    Letterhead,
    ReminderComposer,
    ReminderDelivery,
    ReminderSettlement,
    MatterMails,
    ReportMails,
    RemindersRepository,
    RemindersService,
    RemindersProcessors,
    RecipientNames,
    RemindersResolver,
  ],
  exports: [...STEPS, RemindersService, RemindersProcessors],
})
export class RemindersServerModule implements OnModuleInit {
  constructor(private readonly sections: SectionRegistry) {}

  onModuleInit(): void {
    this.sections.register(remindersSection);
  }
}
