import { Inject, Injectable } from '@nestjs/common';
import { SIGN_IN } from '@tdu/accounts-domain';
import type { MessageLanguage } from '@tdu/kernel';
import { Mailer, PLATFORM_CONFIG, type PlatformConfig } from '@tdu/platform';
import { invitationEmail } from './invitation/invitation.email.js';
import { signInEmail } from './sign-in/sign-in.email.js';

/** To whom a message of this part goes. */
export interface MailTarget {
  readonly email: string;
  readonly name: string;
  readonly language: MessageLanguage;
  readonly associationName: string;
}

/** Renders and sends the messages of this part, with addresses on the public site. */
@Injectable()
export class AccountsMail {
  constructor(
    private readonly mailer: Mailer,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** The page a sign-in link opens; it shows a button, and only the button signs in. */
  signInUrl(token: string): string {
    return `${this.config.publicUrl}/connexion?jeton=${token}`;
  }

  async sendSignIn(target: MailTarget, token: string, code: string): Promise<void> {
    const props = { ...target, link: this.signInUrl(token), code, minutes: SIGN_IN.minutes };
    await this.mailer.send({ to: target.email, ...signInEmail.render(props, target.language) });
  }

  async sendInvitation(target: MailTarget): Promise<void> {
    const props = { ...target, link: `${this.config.publicUrl}/connexion` };
    await this.mailer.send({ to: target.email, ...invitationEmail.render(props, target.language) });
  }
}
