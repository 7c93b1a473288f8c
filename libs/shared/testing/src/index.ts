export * from './must.js';
export * from './smtp-sink.js';
export * from './sql-counter.js';
export * from './test-app.js';
export * from './test-database.js';
