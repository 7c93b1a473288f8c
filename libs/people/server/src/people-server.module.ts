import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { screeningSection } from '@tdu/people-domain';
import { ProgrammesServerModule, SectionRegistry } from '@tdu/programmes-server';
import { AdmissionService } from './admission/admission.service.js';
import { ADMISSIONS } from './admission/index.js';
import { APPLICATIONS } from './applications/index.js';
import { ContinuityService } from './continuity/continuity.service.js';
import { PEOPLE_ENTITIES } from './entities/index.js';
import { FILES } from './files/index.js';
import { ImportRunResolver } from './graphql/import-run.resolver.js';
import { ImportsResolver } from './graphql/imports.resolver.js';
import { MatchingWishesResolver } from './graphql/matching-wishes.resolver.js';
import { PeopleSearchResolver } from './graphql/people-search.resolver.js';
import { PoolResolver } from './graphql/pool.resolver.js';
import { ImportsController } from './http/imports.controller.js';
import { ImportLinesRepository } from './imports/import-lines.repository.js';
import { ImportPassService } from './imports/import-pass.service.js';
import { ImportReportsService } from './imports/import-reports.service.js';
import { ImportUploadsService } from './imports/import-uploads.service.js';
import { ImportsRepository } from './imports/imports.repository.js';
import { ImportRecords } from './imports/import-records.js';
import { ImportUndoRepository } from './imports/import-undo.repository.js';
import { ImportUndoService } from './imports/import-undo.service.js';
import { ImportsService } from './imports/imports.service.js';
import { MappingMemory } from './imports/mapping-memory.js';
import { KnownParticipants } from './imports/known-participants.js';
import { ParticipantsStage } from './imports/participants-stage.js';
import { SheetStore } from './imports/sheet-store.js';
import { MERGES } from './merges/index.js';
import { DuoTiesRegistry } from './merges/duo-ties.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { REFERRALS } from './referrals/index.js';
import { PoolDuos } from './pool/pool-duos.js';
import { PoolViewRepository } from './pool/pool-view.repository.js';
import { PoolViewService } from './pool/pool-view.service.js';
import { PoolSummaryService } from './pool/pool-summary.service.js';
import { PoolRepository } from './pool/pool.repository.js';
import { ScreeningService } from './screening.service.js';
import { PeopleSearchRepository } from './search/people-search.repository.js';
import { PeopleSearchService } from './search/people-search.service.js';
import { MatchingWishesService } from './wishes/matching-wishes.service.js';

const SERVICES = [
  ContinuityService,
  PeopleService,
  PoolSummaryService,
  ScreeningService,
  ImportsService,
  ImportUploadsService,
  ImportReportsService,
  ImportUndoService,
];

/** Persons, participations, screening and imports. */
@Module({
  imports: [TypeOrmModule.forFeature(PEOPLE_ENTITIES), ProgrammesServerModule],
  controllers: [ImportsController],
  providers: [
    ...SERVICES,
    PeopleRepository,
    PoolRepository,
    PoolDuos,
    PoolViewRepository,
    PoolViewService,
    PeopleSearchRepository,
    PeopleSearchService,
    PeopleSearchResolver,
    ImportsRepository,
    ImportLinesRepository,
    ImportPassService,
    KnownParticipants,
    ParticipantsStage,
    SheetStore,
    MappingMemory,
    ImportUndoRepository,
    ImportRecords,
    ImportsResolver,
    ImportRunResolver,
    PoolResolver,
    MatchingWishesResolver,
    MatchingWishesService,
    ...ADMISSIONS,
    ...APPLICATIONS,
    ...FILES,
    ...MERGES,
    ...REFERRALS,
  ],
  exports: [...SERVICES, AdmissionService, DuoTiesRegistry, PoolDuos],
})
export class PeopleServerModule implements OnModuleInit {
  constructor(private readonly sections: SectionRegistry) {}

  onModuleInit(): void {
    this.sections.register(screeningSection);
  }
}
