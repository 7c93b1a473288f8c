export * from './draft-checks.js';
export { PROGRAMMES_ENTITIES } from './entities/index.js';
export { ProgrammeMapper, toDraftFinding } from './graphql/programme.mapper.js';
export { DraftFindingModel, ProgrammeModel } from './graphql/programme.models.js';
export { type ProgrammeRecord, programmeUnknown } from './programme-record.js';
export * from './programme-versions.service.js';
export * from './programmes-server.module.js';
export * from './programmes.service.js';
export * from './section-registry.js';
