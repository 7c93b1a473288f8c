export * from './calendar-date.js';
export * from './clock.js';
export * from './id.js';
export * from './language.js';
export * from './refusal.js';
export * from './request-context.js';
export * from './result.js';
export * from './transitions.js';
