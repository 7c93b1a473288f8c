import { Public } from '@tdu/accounts-server';
import { DevMailController } from '@tdu/platform';

const PAGES = ['list', 'one', 'templates', 'samples'] as const;

/**
 * Opens the local mailbox and the e-mail samples to everyone: whoever runs the software in development reads
 * its mail to sign in. The platform knows no permission, so it is said here; in production the pages answer 404.
 */
export function openDevelopmentPages(): void {
  for (const page of PAGES) {
    const descriptor = Object.getOwnPropertyDescriptor(DevMailController.prototype, page);
    Public()(DevMailController.prototype, page, descriptor!);
  }
}
