export * from './explain-database-error.js';
export * from './migrate.js';
export * from './roles.js';
