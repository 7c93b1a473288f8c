import { Injectable } from '@nestjs/common';
import { type CodeSubject, OneTimeCodes } from '@tdu/accounts-server';
import {
  type CharterSigner,
  SIGNING_CODE_MINUTES,
  canSignCharter,
  maySendSigningCode,
} from '@tdu/duos-domain';
import { type Id, type RequestContext, type Result, accept, refuse } from '@tdu/kernel';
import { DuoCommands, notYours } from '../life/duo-commands.js';
import { charterToSign, hashToSign } from './charter-to-sign.js';
import { SignerAddresses } from './signer-addresses.js';
import { SigningCodeMail } from './signing-code-mail.js';

export interface SigningCodeInput {
  readonly duoId: Id;
  readonly signer: CharterSigner;
  /** Of the text that was read; absent, the programme's French text is what the code signs. */
  readonly textHash?: string | null;
}

/** A code that is on its way. */
export interface SigningCodeSent {
  /** From this instant on it signs nothing. */
  readonly expiresAt: Date;
}

/** What a code that signs is for: this signature under this text of this duo's charter, and nothing else. */
export function signingSubject(subjectId: Id, signer: CharterSigner, textHash: string): CodeSubject {
  return { purpose: `sign-charter-${signer}`, subjectId, boundTo: textHash };
}

/** Sends codes that sign a charter: to the signer's own address, whoever asks for it. */
@Injectable()
export class SigningCodesService {
  constructor(
    private readonly commands: DuoCommands,
    private readonly codes: OneTimeCodes,
    private readonly addresses: SignerAddresses,
    private readonly mail: SigningCodeMail,
  ) {}

  /**
   * Sends a code; the one sent before is void. Refusals of `signCharter` but for the name, CHARTER_ALREADY_SIGNED,
   * SIGNER_WITHOUT_ADDRESS, TOO_MANY_REQUESTS.
   */
  request(
    ctx: RequestContext,
    { duoId, signer, textHash }: SigningCodeInput,
  ): Promise<Result<SigningCodeSent>> {
    return this.commands.within(ctx, duoId, async (tx, record): Promise<Result<SigningCodeSent>> => {
      if (!canSignCharter(tx.actor, record.people, signer)) return notYours();
      const charter = charterToSign(record);
      const hash = hashToSign(charter, textHash);
      const may = maySendSigningCode(charter, record.life, { signer, textHash: hash });
      if (!may.ok) return may;
      const to = await this.addresses.of(tx, record, signer);
      if (!to) return withoutAddress();
      const issued = await this.codes.issue(tx, signingSubject(duoId, signer, hash), SIGNING_CODE_MINUTES);
      if (!issued.ok) return issued;
      const { code, expiresAt } = issued.value;
      await this.mail.send(tx, to, { duoId, version: charter.version, code });
      return accept({ expiresAt });
    });
  }
}

function withoutAddress() {
  const message =
    'Aucune adresse e-mail n’est connue pour cette signature : ajoutez-la à la fiche, ou faites signer sur papier.';
  return refuse('SIGNER_WITHOUT_ADDRESS', message, 'signer');
}
