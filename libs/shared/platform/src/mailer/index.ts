export * from './dev-mail.controller.js';
export * from './email-layout.js';
export * from './email-template.js';
export * from './html.js';
export * from './mail-message.js';
export * from './mailbox.js';
export * from './mailer.js';
export * from './mailer-providers.js';
