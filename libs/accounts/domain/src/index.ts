export * from './email-address.js';
export * from './permission.js';
export * from './policies.js';
export * from './role.js';
export * from './session-rules.js';
export * from './sign-in-rules.js';
