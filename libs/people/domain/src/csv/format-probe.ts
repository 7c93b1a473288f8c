import { TextDecoder } from 'node:util';
import { type ImportLimits, TERMINAL_LIMITS } from './import-limits.js';
import { refuseSheet } from './sheet-error.js';
import { type Encoding, LONGEST_LINE } from './sheet-format.js';
import { decoderOf } from './text-decoder.js';

const HEAD_BYTES = 64 * 1024;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const ARCHIVE = Buffer.from('PK\u0003\u0004', 'latin1');
/** First bytes of files that people send in place of a CSV. */
const SIGNATURES: readonly [Buffer, string][] = [
  [ARCHIVE, 'classeur Excel ou archive'],
  [
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    'ancien classeur Excel .xls, ou classeur protégé par un mot de passe',
  ],
  [Buffer.from('%PDF'), 'document PDF'],
  [Buffer.from([0xff, 0xfe]), 'texte en UTF-16'],
  [Buffer.from([0xfe, 0xff]), 'texte en UTF-16'],
];

/**
 * Watches the bytes of an upload pass: finds the encoding of the whole file and stops at once (SheetError) at a
 * file that is no text, too large or has an endless line. Keeps only the first 64 kB.
 */
export class FormatProbe {
  private size = 0;
  private sinceBreak = 0;
  private line = 1;
  private readonly head: Buffer[] = [];
  private utf8: TextDecoder | undefined = new TextDecoder('utf-8', { fatal: true });

  constructor(private readonly limits: Pick<ImportLimits, 'bytes'> = TERMINAL_LIMITS) {}

  /** Lines so far: at least as many as there are rows. */
  get lines(): number {
    return this.line;
  }

  /** Takes the next bytes of the file. */
  push(chunk: Buffer): void {
    if (this.size < HEAD_BYTES) this.head.push(chunk.subarray(0, HEAD_BYTES - this.size));
    if (this.size < 8) refuseKnownKinds(Buffer.concat(this.head));
    this.size += chunk.length;
    if (chunk.includes(0)) refuseSheet('FILE_NOT_TEXT', 'il contient des octets nuls');
    this.watchLines(chunk);
    refuseTooLarge(this.size, this.limits);
    this.tryUtf8(chunk, true);
  }

  /** The encoding, and the first lines as text; refuses an empty file. */
  finish(): { encoding: Encoding; head: string } {
    this.tryUtf8(Buffer.alloc(0), false);
    const head = Buffer.concat(this.head);
    const encoding = this.encodingOf(head);
    const text = decoderOf(encoding).decode(head);
    if (text.trim() === '') refuseSheet('FILE_EMPTY');
    if (isMarkup(text)) refuseSheet('FILE_NOT_TEXT', 'page web');
    return { encoding, head: text };
  }

  private encodingOf(head: Buffer): Encoding {
    if (!this.utf8) return 'windows-1252';
    return head.subarray(0, 3).equals(BOM) ? 'utf-8-bom' : 'utf-8';
  }

  private watchLines(chunk: Buffer): void {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      this.sinceBreak = 0;
      this.line += 1;
      from = at + 1;
    }
    this.sinceBreak += chunk.length - from;
    if (this.sinceBreak > LONGEST_LINE) refuseSheet('LINE_TOO_LONG', `${this.line}`);
  }

  private tryUtf8(chunk: Buffer, stream: boolean): void {
    try {
      this.utf8?.decode(chunk, { stream });
    } catch {
      this.utf8 = undefined;
    }
  }
}

function refuseKnownKinds(head: Buffer): void {
  const kind = signatureOf(head);
  if (kind) refuseSheet('FILE_NOT_TEXT', kind);
}

function signatureOf(head: Buffer): string | undefined {
  return SIGNATURES.find(([bytes]) => head.subarray(0, bytes.length).equals(bytes))?.[1];
}

function isMarkup(text: string): boolean {
  return /^\s*<(?:!doctype|html|\?xml|table|head|body)\b/i.test(text);
}

/** Stops at the first byte past the limit. */
export function refuseTooLarge(size: number, { bytes }: Pick<ImportLimits, 'bytes'>): void {
  if (size > bytes) refuseSheet('FILE_TOO_LARGE', `${bytes / 1024 / 1024} Mo`);
}

/** What a file named like a workbook is, from its first bytes, when it is certainly none. */
export function refuseNoArchive(head: Buffer): void {
  if (head.length === 0) refuseSheet('FILE_EMPTY');
  if (head.subarray(0, ARCHIVE.length).equals(ARCHIVE)) return;
  const text = isMarkup(head.toString('latin1')) ? 'page web' : 'texte, par exemple un CSV';
  refuseSheet('FILE_NOT_NAMED', signatureOf(head) ?? text);
}
