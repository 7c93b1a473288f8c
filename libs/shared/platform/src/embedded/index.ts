export { DataFolderLockedError, isAlive } from './cluster-lock.js';
export * from './embedded-postgres.js';
export * from './running-server.js';
