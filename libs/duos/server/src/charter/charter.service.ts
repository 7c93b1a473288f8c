import { Injectable } from '@nestjs/common';
import {
  type CharterRules,
  type CharterSigner,
  type DuoChange,
  type SignatureInput,
  canManageDuo,
  canSignCharter,
  charterHash,
  charterText,
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
import { DuosRepository } from '../duos.repository.js';
import { isId } from '../is-id.js';
import { DuoCommands, notYours } from '../life/duo-commands.js';
import { DuoLoader } from '../life/duo-loader.js';
import type { DuoRecord } from '../life/duo-record.js';

export interface SignCharterInput {
  readonly duoId: Id;
  readonly signer: CharterSigner;
  /** The signer's name, typed. */
  readonly name: string;
  /** Hash of the text that was on the screen; absent, the programme's French text is what is signed. */
  readonly textHash?: string | null;
}

export interface PaperSignatureInput extends SignCharterInput {
  /** The day written on the paper. */
  readonly signedOn: CalendarDate;
  /** The scan, in the folder of the duo. */
  readonly documentId: Id;
}

/** The charter to sign: changed terms where the two are asked to sign again, else those of the duo's own rules. */
export function charterToSign({ terms, rules }: Pick<DuoRecord, 'terms' | 'rules'>): CharterRules {
  return terms ?? rules.charter;
}

/** Three signatures under one text make a duo start; changed terms are signed again while it goes on. */
@Injectable()
export class CharterService {
  constructor(
    private readonly commands: DuoCommands,
    private readonly duos: DuosRepository,
    private readonly loader: DuoLoader,
    private readonly documents: DocumentsRepository,
    private readonly programmes: ProgrammesService,
  ) {}

  /**
   * Signs for one signer. The last signature starts the duo and plans its reviews; signing again changes nothing.
   * Refuses an old text, naming the version to sign, an empty name, and a signature in somebody else's place.
   */
  sign(ctx: RequestContext, { duoId, ...input }: SignCharterInput): Promise<Result<DuoRecord>> {
    const way = ctx.actor.kind === 'link' ? ('link' as const) : ('screen' as const);
    return this.commands.within(ctx, duoId, (tx, record) => this.put(tx, record, { ...input, way }));
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
      const asked = renewTerms(record.rules.charter, charter, record.life);
      if (!asked.ok) return asked;
      const data = { from: record.rules.charter.version, to: charter.version };
      await this.commands.note(tx, duoId, { type: 'charter.renewal_asked', data });
      return accept(await this.rewrite(tx, record, { termsVersionId: current.id }));
    });
  }

  private async put(
    tx: RequestContext,
    record: DuoRecord,
    input: Omit<SignatureInput, 'textHash'> & { readonly textHash?: string | null },
  ): Promise<Result<DuoRecord>> {
    if (!canSignCharter(tx.actor, record.people, input.signer)) return notYours();
    const charter = charterToSign(record);
    const textHash = input.textHash ?? charterHash(charterText(charter, 'fr'));
    const rules = { calendar: record.rules.calendar, charter };
    const signed = signCharter(rules, record.life, { ...input, textHash }, today(tx.clock));
    if (!signed.ok) return signed;
    if (!signed.value.changed) return accept(record);
    const missing = missingSigners(charter, signed.value.duo);
    const { signer, way } = input;
    const event = { type: 'charter.signed', data: { signer, version: charter.version, missing, way } };
    const saved = await this.commands.write(tx, record, signed.value.duo as DuoChange['duo'], event);
    return accept(record.terms && missing.length === 0 ? await this.takeUp(tx, saved) : saved);
  }

  /** All have signed the changed terms: from now on the duo lives under their version. */
  private async takeUp(tx: RequestContext, record: DuoRecord): Promise<DuoRecord> {
    const programmeVersionId = record.row.termsVersionId ?? record.row.programmeVersionId;
    const data = { version: charterToSign(record).version };
    await this.commands.note(tx, record.id, { type: 'charter.renewed', data });
    return this.rewrite(tx, record, { programmeVersionId, termsVersionId: null });
  }

  private async rewrite(
    tx: RequestContext,
    { row }: DuoRecord,
    change: Partial<Pick<DuoRecord['row'], 'programmeVersionId' | 'termsVersionId'>>,
  ): Promise<DuoRecord> {
    await this.duos.update(tx, row.id, change);
    const [record] = await this.loader.whole(tx, [{ ...row, ...change }]);
    return record;
  }
}

function scanUnknown() {
  const message =
    'La charte signée n’est pas dans les documents de ce duo : envoyez-la (type « Charte »), puis choisissez-la.';
  return refuse('PAPER_UNKNOWN', message, 'documentId');
}
