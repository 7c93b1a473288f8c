export * from './due-reminders.js';
export * from './duo-matters.js';
export * from './matter.js';
export * from './proposal-matters.js';
export * from './reminder-key.js';
export * from './reminder-state.js';
export * from './reminders.section.js';
export * from './rule-label.js';
