import { TextDecoder } from 'node:util';
import { refuseSheet } from './sheet-error.js';
import { type Encoding, LARGEST_SHEET, LONGEST_LINE } from './sheet-format.js';
import { decoderOf } from './text-decoder.js';

const HEAD_BYTES = 64 * 1024;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
/** First bytes of files that people send in place of a CSV. */
const SIGNATURES: readonly [Buffer, string][] = [
  [Buffer.from('PK\u0003\u0004', 'latin1'), 'classeur Excel ou archive'],
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'ancien classeur Excel'],
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

  /** Takes the next bytes of the file. */
  push(chunk: Buffer): void {
    if (this.size < HEAD_BYTES) this.head.push(chunk.subarray(0, HEAD_BYTES - this.size));
    if (this.size < 8) refuseKnownKinds(Buffer.concat(this.head));
    this.size += chunk.length;
    if (chunk.includes(0)) refuseSheet('FILE_NOT_TEXT', 'il contient des octets nuls');
    this.watchLines(chunk);
    if (this.size > LARGEST_SHEET) refuseSheet('FILE_TOO_LARGE', `${LARGEST_SHEET / 1024 / 1024} Mo`);
    this.tryUtf8(chunk, true);
  }

  /** The encoding, and the first lines as text; refuses an empty file. */
  finish(): { encoding: Encoding; head: string } {
    this.tryUtf8(Buffer.alloc(0), false);
    const head = Buffer.concat(this.head);
    const encoding = this.encodingOf(head);
    const text = decoderOf(encoding).decode(head);
    if (text.trim() === '') refuseSheet('FILE_EMPTY');
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
  const kind = SIGNATURES.find(([bytes]) => head.subarray(0, bytes.length).equals(bytes));
  if (kind) refuseSheet('FILE_NOT_TEXT', kind[1]);
}
