import { TextDecoder } from 'node:util';
import type { Encoding } from './sheet-format.js';

/** Makes text of bytes that come piece by piece. */
export interface SheetDecoder {
  decode(bytes: Uint8Array): string;
  /** What an unfinished character at the very end gives. */
  end(): string;
}

/** The characters of Windows-1252 where it differs from ISO 8859-1: 0x80 to 0x9F. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A decoder for one pass over the sheet; a byte order mark is dropped. */
export function decoderOf(encoding: Encoding): SheetDecoder {
  return encoding === 'windows-1252' ? windows1252() : utf8();
}

/** Not TextDecoder: that of Node 20, in one call, takes Windows-1252 for ISO 8859-1. */
function windows1252(): SheetDecoder {
  const decode = (bytes: Uint8Array) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
      .toString('latin1')
      .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]);
  return { decode, end: () => '' };
}

function utf8(): SheetDecoder {
  const decoder = new TextDecoder('utf-8');
  return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}
