export { IMPACT_ENTITIES } from './entities/index.js';
export * from './exports/export-format.js';
export * from './impact-server.module.js';
export * from './services/department-name.js';
export * from './services/impact-exports.service.js';
export * from './services/impact.service.js';
export * from './services/measure-input.js';
export * from './services/measures.service.js';
export * from './services/targets.service.js';
