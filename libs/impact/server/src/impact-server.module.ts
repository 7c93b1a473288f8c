import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsServerModule } from '@tdu/accounts-server';
import { DuosServerModule } from '@tdu/duos-server';
import { indicatorsSection } from '@tdu/impact-domain';
import { ProgrammesServerModule, SectionRegistry } from '@tdu/programmes-server';
import { MeasuresDue } from './calendar/measures-due.js';
import { IMPACT_ENTITIES } from './entities/index.js';
import { DuoMeasuresResolver } from './graphql/duo-measures.resolver.js';
import { ImpactResolver } from './graphql/impact.resolver.js';
import { LivedFiguresResolver } from './graphql/lived-figures.resolver.js';
import { RecordResolver } from './graphql/record.resolver.js';
import { ImpactExportsController } from './http/impact-exports.controller.js';
import { CountsRepository } from './repositories/counts.repository.js';
import { LivedRepository } from './repositories/lived.repository.js';
import { MeasuresRepository } from './repositories/measures.repository.js';
import { TargetsRepository } from './repositories/targets.repository.js';
import { DuoMeasures } from './services/duo-measures.service.js';
import { ImpactExportsService } from './services/impact-exports.service.js';
import { ImpactService } from './services/impact.service.js';
import { LivedFigures } from './services/lived-figures.service.js';
import { MeasureCheck } from './services/measure-check.service.js';
import { MeasuresService } from './services/measures.service.js';
import { TargetsService } from './services/targets.service.js';

/** What the duos changed: measures, targets, aggregates and the exports for funders. */
@Module({
  imports: [
    TypeOrmModule.forFeature(IMPACT_ENTITIES),
    AccountsServerModule,
    ProgrammesServerModule,
    DuosServerModule,
  ],
  controllers: [ImpactExportsController],
  providers: [
    CountsRepository,
    MeasuresRepository,
    TargetsRepository,
    MeasureCheck,
    MeasuresService,
    TargetsService,
    ImpactService,
    ImpactExportsService,
    LivedRepository,
    LivedFigures,
    ImpactResolver,
    LivedFiguresResolver,
    RecordResolver,
    DuoMeasures,
    DuoMeasuresResolver,
    MeasuresDue,
  ],
  exports: [LivedFigures, MeasuresService, TargetsService, ImpactService, ImpactExportsService],
})
export class ImpactServerModule implements OnModuleInit {
  constructor(private readonly sections: SectionRegistry) {}

  onModuleInit(): void {
    this.sections.register(indicatorsSection);
  }
}
