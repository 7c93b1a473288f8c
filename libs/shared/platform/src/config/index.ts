export * from './define-config.js';
export * from './platform-config.js';
