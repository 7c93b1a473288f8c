export * from './due-reminders.js';
export * from './matter.js';
export * from './reminder-key.js';
export * from './reminder-state.js';
export * from './reminders.section.js';
export * from './rule-label.js';
