import { Injectable } from '@nestjs/common';
import { OneTimeCodes } from '@tdu/accounts-server';
import {
  type CharterSigner,
  type SignatureInput,
  canManageDuo,
  canSignCharter,
  documentsSection,
  missingSigners,
  renewTerms,
  signCharter,
} from '@tdu/duos-domain';
import {
  type CalendarDate,
  type Id,
  type RequestContext,
  type Result,
  accept,
  refuse,
  today,
} from '@tdu/kernel';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import { DocumentsRepository } from '../documents/documents.repository.js';
import { isId } from '../is-id.js';
import { DuoCommands, notYours } from '../life/duo-commands.js';
import type { DuoRecord } from '../life/duo-record.js';
import { DuoVersions } from '../versions/duo-versions.js';
import { charterToSign, hashToSign } from './charter-to-sign.js';
import { signingSubject } from './signing-codes.service.js';

export interface SignCharterInput {
  readonly duoId: Id;
  readonly signer: CharterSigner;
  /** The signer's name, typed. */
  readonly name: string;
  /** Hash of the text that was on the screen; absent, the programme's French text is what is signed. */
  readonly textHash?: string | null;
}

export interface CodeSignatureInput extends SignCharterInput {
  /** As typed: `123 456`. */
  readonly code: string;
}

export interface PaperSignatureInput extends SignCharterInput {
  /** The day written on the paper. */
  readonly signedOn: CalendarDate;
  /** The scan, in the folder of the duo. */
  readonly documentId: Id;
}

/** Three signatures under one text make a duo start; changed terms are signed again while it goes on. */
@Injectable()
export class CharterService {
  constructor(
    private readonly commands: DuoCommands,
    private readonly versions: DuoVersions,
    private readonly documents: DocumentsRepository,
    private readonly programmes: ProgrammesService,
    private readonly codes: OneTimeCodes,
  ) {}

  /**
   * Signs for one signer. The last signature starts the duo and plans its reviews; signing again changes nothing.
   * Refuses an old text, naming the version to sign, an empty name, and a signature in somebody else's place.
   */
  sign(ctx: RequestContext, { duoId, ...input }: SignCharterInput): Promise<Result<DuoRecord>> {
    const way = ctx.actor.kind === 'link' ? ('link' as const) : ('screen' as const);
    return this.commands.within(ctx, duoId, (tx, record) => this.put(tx, record, { ...input, way }));
  }

  /**
   * Signs with a code that was sent for it, whoever types it. The code is used up by the signature and by nothing else;
   * a double tap is one signature. Refusals of `sign`, and CODE_REFUSED.
   */
  signWithCode(
    ctx: RequestContext,
    { duoId, code, ...input }: CodeSignatureInput,
  ): Promise<Result<DuoRecord>> {
    return this.commands.within(ctx, duoId, (tx, record) =>
      this.put(tx, record, { ...input, way: 'code' }, (hash) =>
        this.codes.redeem(tx, signingSubject(duoId, input.signer, hash), code),
      ),
    );
  }

  /** Notes what was signed on paper at the office, with its scan. Refusals of `signCharter`, and PAPER_UNKNOWN. */
  signOnPaper(ctx: RequestContext, { duoId, ...input }: PaperSignatureInput): Promise<Result<DuoRecord>> {
    return this.commands.within(ctx, duoId, async (tx, record): Promise<Result<DuoRecord>> => {
      if (!canManageDuo(ctx.actor)) return notYours();
      const scan = isId(input.documentId) ? await this.documents.one(tx, input.documentId) : null;
      if (scan?.duoId !== record.id || scan.kind !== 'charter') return scanUnknown();
      return this.put(tx, record, { ...input, way: 'paper' });
    });
  }

  /** Asks a running duo to sign the programme's charter of today; it keeps its rules until all have. Twice is once. */
  renew(ctx: RequestContext, duoId: Id): Promise<Result<DuoRecord>> {
    return this.commands.within(ctx, duoId, async (tx, record): Promise<Result<DuoRecord>> => {
      if (!canManageDuo(ctx.actor)) return notYours();
      const current = await this.programmes.current(tx, record.rules.programmeId);
      if (record.row.termsVersionId === current.id) return accept(record);
      const { charter } = readSection(current, documentsSection);
      const asked = renewTerms(record.rules.charter, charter, record.life, record.terms);
      return asked.ok ? accept(await this.versions.askToSign(tx, record, current.id)) : asked;
    });
  }

  private async put(
    tx: RequestContext,
    record: DuoRecord,
    input: Omit<SignatureInput, 'textHash'> & { readonly textHash?: string | null },
    prove: (textHash: string) => Promise<Result<void>> = async () => accept(undefined),
  ): Promise<Result<DuoRecord>> {
    if (!canSignCharter(tx.actor, record.people, input.signer)) return notYours();
    const charter = charterToSign(record);
    const textHash = hashToSign(charter, input.textHash);
    const rules = { calendar: record.rules.calendar, charter };
    const signed = signCharter(rules, record.life, { ...input, textHash }, today(tx.clock));
    if (!signed.ok) return signed;
    if (!signed.value.changed) return accept(record);
    const proven = await prove(textHash);
    if (!proven.ok) return proven;
    const missing = missingSigners(charter, signed.value.duo);
    const { signer, way } = input;
    const event = { type: 'charter.signed', data: { signer, version: charter.version, missing, way } };
    const saved = await this.commands.write(tx, record, signed.value.duo, event);
    return accept(record.terms && missing.length === 0 ? await this.takeUp(tx, saved) : saved);
  }

  /** All have signed the changed terms: from now on the duo lives under their version. */
  private async takeUp(tx: RequestContext, record: DuoRecord): Promise<DuoRecord> {
    const data = { version: charterToSign(record).version };
    await this.commands.note(tx, record.id, { type: 'charter.renewed', data });
    return this.versions.takeUp(tx, record, record.row.termsVersionId ?? record.row.programmeVersionId);
  }
}

function scanUnknown() {
  const message =
    'La charte signée n’est pas dans les documents de ce duo : envoyez-la (type « Charte »), puis choisissez-la.';
  return refuse('PAPER_UNKNOWN', message, 'documentId');
}
