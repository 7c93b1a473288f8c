import { Injectable } from '@nestjs/common';
import {
  type CharterSigner,
  canSignCharter,
  charterHash,
  charterText,
  missingSigners,
  signCharter,
} from '@tdu/duos-domain';
import type { Id, RequestContext, Result } from '@tdu/kernel';
import { DuoCommands } from './life/duo-commands.js';
import type { DuoRecord } from './life/duo-record.js';

export interface SignCharterInput {
  readonly duoId: Id;
  readonly signer: CharterSigner;
  /** The signer's name, typed. */
  readonly name: string;
  /** Hash of the text that was on the screen; absent, the programme's French text is what is signed. */
  readonly textHash?: string | null;
}

/** Three signatures under one text make a duo start. */
@Injectable()
export class CharterService {
  constructor(private readonly commands: DuoCommands) {}

  /**
   * Signs for one signer. The last signature starts the duo and plans its reviews; signing again changes nothing.
   * Refuses an old text, an empty name, and a signature in somebody else's place.
   */
  sign(ctx: RequestContext, input: SignCharterInput): Promise<Result<DuoRecord>> {
    return this.commands.apply(ctx, input.duoId, {
      may: ({ people }) => canSignCharter(ctx.actor, people, input.signer),
      run: ({ rules, life }, day) => {
        const textHash = input.textHash ?? charterHash(charterText(rules.charter, 'fr'));
        return signCharter(rules, life, { signer: input.signer, name: input.name, textHash }, day);
      },
      event: ({ rules }, after) => ({
        type: 'charter.signed',
        data: {
          signer: input.signer,
          version: rules.charter.version,
          missing: missingSigners(rules.charter, after),
        },
      }),
    });
  }
}
