import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PROGRAMMES_ENTITIES } from './entities/index.js';
import { ProgrammeMapper } from './graphql/programme.mapper.js';
import { ProgrammesResolver } from './graphql/programmes.resolver.js';
import { ProgrammesRepository } from './programmes.repository.js';
import { ProgrammesService } from './programmes.service.js';
import { SectionRegistry } from './section-registry.js';

/** Programmes as data: versions in sections, presets. */
@Module({
  imports: [TypeOrmModule.forFeature(PROGRAMMES_ENTITIES)],
  providers: [ProgrammesRepository, ProgrammesService, SectionRegistry, ProgrammeMapper, ProgrammesResolver],
  exports: [ProgrammesService, SectionRegistry, ProgrammeMapper],
})
export class ProgrammesServerModule {}
