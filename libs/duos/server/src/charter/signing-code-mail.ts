import { Inject, Injectable } from '@nestjs/common';
import { AssociationsService, Background } from '@tdu/accounts-server';
import { SIGNING_CODE_MINUTES } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { Mailer, PLATFORM_CONFIG, type PlatformConfig, Tenancy } from '@tdu/platform';
import { signingCodeEmail } from './emails/signing-code/signing-code.email.js';
import type { SignerAddress } from './signer-addresses.js';

/** Sends a code as sign-in does: after the commit and from memory, for no table and no queue may hold it. */
@Injectable()
export class SigningCodeMail {
  constructor(
    private readonly associations: AssociationsService,
    private readonly mailer: Mailer,
    private readonly background: Background,
    private readonly tenancy: Tenancy,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** Has the message leave once the code is kept. */
  async send(
    tx: RequestContext,
    { email, name, language }: SignerAddress,
    about: { readonly duoId: Id; readonly version: string; readonly code: string },
  ): Promise<void> {
    const { version, code } = about;
    const associationName = await this.associations.nameOf(tx);
    const link = `${this.config.publicUrl}/duos/${about.duoId}`;
    const props = { name, associationName, version, link, code, minutes: SIGNING_CODE_MINUTES };
    const message = { to: email, ...signingCodeEmail.render(props, language) };
    this.tenancy.afterCommit(tx, async () =>
      this.background.run('sending a code to sign', async () => {
        await this.mailer.send(message);
      }),
    );
  }
}
