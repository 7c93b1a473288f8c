import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DraftChecks } from './draft-checks.js';
import { PROGRAMMES_ENTITIES } from './entities/index.js';
import { ProgrammeMapper } from './graphql/programme.mapper.js';
import { ProgrammeVersionFieldsResolver } from './graphql/programme-version-fields.resolver.js';
import { ProgrammeVersionsResolver } from './graphql/programme-versions.resolver.js';
import { ProgrammesResolver } from './graphql/programmes.resolver.js';
import { ProgrammeVersions } from './programme-versions.service.js';
import { ProgrammesRepository } from './programmes.repository.js';
import { ProgrammesService } from './programmes.service.js';
import { SectionRegistry } from './section-registry.js';

const SERVICES = [ProgrammesService, ProgrammeVersions, SectionRegistry, DraftChecks, ProgrammeMapper];

/** Programmes as data: versions in sections, presets. */
@Module({
  imports: [TypeOrmModule.forFeature(PROGRAMMES_ENTITIES)],
  providers: [
    ...SERVICES,
    ProgrammesRepository,
    ProgrammesResolver,
    ProgrammeVersionsResolver,
    ProgrammeVersionFieldsResolver,
  ],
  exports: SERVICES,
})
export class ProgrammesServerModule {}
