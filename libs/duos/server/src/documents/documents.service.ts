import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type AccountSide,
  type DocumentAudience,
  type DocumentKind,
  LARGEST_DOCUMENT,
  canReadDocument,
  contributorSide,
  documentTooLarge,
  documentTypeOf,
  tidyFileName,
} from '@tdu/duos-domain';
import { type Id, type RequestContext, type Result, accept, newId, refuse } from '@tdu/kernel';
import { Tenancy, loaderFor } from '@tdu/platform';
import type { DuoDocumentEntity } from '../entities/index.js';
import { groupBy } from '../group-by.js';
import { isId } from '../is-id.js';
import { DuoCommands, notYours } from '../life/duo-commands.js';
import type { DuoRecord } from '../life/duo-record.js';
import { DocumentsRepository } from './documents.repository.js';

/** Bytes of one stored piece: what a download holds in memory at a time. */
const PIECE = 256 * 1024;

/** A file that comes in. */
export interface AddDocumentInput {
  readonly duoId: Id;
  readonly kind: DocumentKind;
  readonly audience: DocumentAudience;
  /** Which of the papers its programme asks for, by its key. */
  readonly paperKey: string | null;
  readonly fileName: string;
  readonly stream: AsyncIterable<Uint8Array>;
}

/** Files of a duo: kept in the database, opened only by those they are for. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly documents: DocumentsRepository,
    private readonly commands: DuoCommands,
  ) {}

  /** The documents of a duo that the reader may open, the newest first. */
  async of(ctx: RequestContext, { id, people }: DuoRecord): Promise<DuoDocumentEntity[]> {
    const loader = loaderFor(ctx, 'duo-documents', (ids) =>
      this.tenancy.withTenant(ctx, async (tx) =>
        groupBy(await this.documents.ofDuos(tx, ids), ({ duoId }) => duoId),
      ),
    );
    return ((await loader.load(id)) ?? []).filter((one) => canReadDocument(ctx.actor, people, one));
  }

  /**
   * Keeps a file, up to 10 MB, whose content says its type. The same file for the same readers is one document.
   * Reading stops at the first byte too many; a refusal keeps nothing.
   */
  async add(ctx: RequestContext, input: AddDocumentInput): Promise<Result<DuoDocumentEntity>> {
    const content = await readUpTo(input.stream, LARGEST_DOCUMENT);
    if (!content) return documentTooLarge();
    const fileName = tidyFileName(input.fileName);
    const mime = documentTypeOf(content, fileName);
    if (!mime.ok) return mime;
    return this.commands.within(
      ctx,
      input.duoId,
      async (tx, { id: duoId, people, rules }): Promise<Result<DuoDocumentEntity>> => {
        const addedBy = contributorSide(ctx.actor, people);
        if (!addedBy) return notYours();
        if (!mayAddress(addedBy, input.audience)) return wrongAudience();
        const { kind, audience, paperKey } = input;
        if (paperKey !== null && !rules.papers.some(({ key }) => key === paperKey)) return paperUnknown();
        const hash = createHash('sha256').update(content).digest('hex');
        const known = (await this.documents.ofDuos(tx, [duoId])).find(
          (one) => one.hash === hash && one.audience === audience && one.addedBy === addedBy,
        );
        if (known) return accept(known);
        const what = {
          duoId,
          kind,
          audience,
          paperKey,
          fileName,
          mime: mime.value,
          size: content.length,
          hash,
          addedBy,
        };
        const document = { associationId: tx.associationId, id: newId(), ...what, addedAt: tx.clock.now() };
        await this.documents.insert(tx, document, [...piecesOf(document, content)]);
        await this.commands.note(tx, duoId, { type: 'document.added', data: { kind, audience, addedBy } });
        return accept(document);
      },
    );
  }

  /**
   * Takes a document away: whoever put it there, or the team. Twice is once. Refusals DOCUMENT_UNKNOWN, NOT_ALLOWED,
   * DOCUMENT_SIGNED: what somebody signed on paper stays for as long as the signature counts.
   */
  async remove(ctx: RequestContext, documentId: Id): Promise<Result<Id>> {
    const found = await this.find(ctx, documentId);
    if (!found) return documentUnknown();
    const result = await this.commands.within(
      ctx,
      found.duoId,
      async (tx, { id, people }): Promise<Result<Id>> => {
        if (!canReadDocument(ctx.actor, people, found)) return documentUnknown();
        const side = contributorSide(ctx.actor, people);
        if (side !== 'staff' && side !== found.addedBy) return notYours();
        if (!(await this.documents.one(tx, documentId))) return accept(documentId);
        if (await this.documents.isSignature(tx, documentId)) return documentSigned();
        const { kind, audience, addedBy } = found;
        await this.documents.delete(tx, documentId);
        await this.commands.note(tx, id, { type: 'document.removed', data: { kind, audience, addedBy } });
        return accept(documentId);
      },
    );
    return !result.ok && result.refusal.code === 'DUO_NOT_FOUND' ? documentUnknown() : result;
  }

  /** A document and its content, piece by piece; the same answer for one that is not there and one that is not theirs. */
  async open(
    ctx: RequestContext,
    documentId: Id,
  ): Promise<Result<{ readonly document: DuoDocumentEntity; readonly content: AsyncIterable<Uint8Array> }>> {
    const document = await this.find(ctx, documentId);
    if (!document) return documentUnknown();
    const readable = await this.commands.within(ctx, document.duoId, async (_tx, { people }) =>
      accept(canReadDocument(ctx.actor, people, document)),
    );
    if (!readable.ok || !readable.value) return documentUnknown();
    return accept({ document, content: this.content(ctx, documentId) });
  }

  private async *content(ctx: RequestContext, documentId: Id): AsyncIterable<Uint8Array> {
    for (let number = 0; ; number += 1) {
      const piece = await this.tenancy.withTenant(ctx, (tx) => this.documents.piece(tx, documentId, number));
      if (!piece) return;
      yield piece.bytes;
    }
  }

  private async find(ctx: RequestContext, id: Id): Promise<DuoDocumentEntity | null> {
    return isId(id) ? this.tenancy.withTenant(ctx, (tx) => this.documents.one(tx, id)) : null;
  }
}

/** A side writes to itself, to both or to the team; what is for one of two comes from that one or from the team. */
function mayAddress(addedBy: AccountSide, audience: DocumentAudience): boolean {
  return addedBy === 'staff' || audience === 'duo' || audience === 'staff' || audience === addedBy;
}

function* piecesOf({ associationId, id: documentId }: DuoDocumentEntity, content: Buffer) {
  for (let number = 0; number * PIECE < content.length; number += 1) {
    const bytes = content.subarray(number * PIECE, (number + 1) * PIECE);
    yield { associationId, id: newId(), documentId, number, bytes };
  }
}

/** The whole stream; undefined as soon as it is longer than that. */
async function readUpTo(stream: AsyncIterable<Uint8Array>, most: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function wrongAudience() {
  const message =
    'Ce document ne peut pas être réservé à l’autre personne : choisissez le duo, vous-même ou l’équipe.';
  return refuse('DOCUMENT_AUDIENCE', message, 'audience');
}

function paperUnknown() {
  const message =
    'Le programme ne demande pas ce document : choisissez-le dans la liste, ou envoyez-le sans le rattacher.';
  return refuse('PAPER_UNKNOWN', message, 'paper');
}

function documentSigned() {
  const message =
    'Ce fichier est la charte signée sur papier : il prouve la signature et reste dans le dossier du duo. Si le scan est mauvais, ajoutez-en un meilleur à côté.';
  return refuse('DOCUMENT_SIGNED', message, 'documentId');
}

function documentUnknown() {
  return refuse('DOCUMENT_UNKNOWN', 'Ce document est introuvable : rechargez la page du duo.', 'documentId');
}
