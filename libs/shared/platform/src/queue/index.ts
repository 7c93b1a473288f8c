export * from './queue-config.js';
export * from './queue-definition.js';
export * from './queue-unavailable-error.js';
export * from './job-queue.js';
export * from './job-worker.js';
export * from './queue-factory.js';
export * from './migrate-queue.js';
export * from './readiness.js';
