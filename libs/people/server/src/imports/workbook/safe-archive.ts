import { inflateRawSync } from 'node:zlib';
import { type ImportLimits, refuseSheet } from '@tdu/people-domain';

/** What a workbook holds, by path; nothing in it came out unmeasured. */
export type ArchiveFiles = ReadonlyMap<string, Buffer>;

const END = Buffer.from('PK\u0005\u0006', 'latin1');
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
/** A workbook of the people of one programme has some twenty parts. */
const MOST_ENTRIES = 1_000;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** Stands in fields whose value is in a ZIP64 record: nothing of 10 MB needs one. */
const ZIP64 = 0xffffffff;

interface Entry {
  readonly path: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

/**
 * Unpacks the parts of a workbook that are read (XML), each no further than what is left of the limit: sizes in the
 * archive's directory are not believed. Throws SheetError FILE_DAMAGED, FILE_UNPACKS_TOO_LARGE, FILE_ENCRYPTED.
 */
export function openArchive(bytes: Buffer, limits: ImportLimits): ArchiveFiles {
  const files = new Map<string, Buffer>();
  let left = limits.unpackedBytes;
  for (const entry of entriesOf(bytes)) {
    if (!isRead(entry.path)) {
      files.set(entry.path, Buffer.alloc(0));
      continue;
    }
    const content = unpack(bytes, entry, left);
    left -= content.length;
    files.set(entry.path, content);
  }
  return files;
}

/** What people send in place of an XLSX workbook, told by the parts of the archive. */
const OTHERS: readonly [part: RegExp, what: string][] = [
  [/^xl\/workbook\.bin$/, 'classeur Excel binaire .xlsb'],
  [/^word\//, 'document Word'],
  [/^ppt\//, 'présentation PowerPoint'],
  [/^(mimetype|META-INF\/manifest\.xml)$/, 'classeur LibreOffice .ods ou document semblable'],
  [/^/, 'archive ZIP'],
];

/**
 * Refuses at once, without unpacking anything, an archive whose directory shows that it is no workbook. Throws
 * SheetError FILE_NO_WORKBOOK, FILE_DAMAGED.
 */
export function refuseOtherArchives(bytes: Buffer): void {
  const paths = entriesOf(bytes).map(({ path }) => path);
  if (paths.includes('xl/workbook.xml')) return;
  refuseSheet(
    'FILE_NO_WORKBOOK',
    OTHERS.find(([part]) => paths.some((path) => part.test(path)))?.[1] ?? 'archive vide',
  );
}

/** Pictures, macros and archives within the archive stay packed; that they are there is all we know. */
function isRead(path: string): boolean {
  return path.endsWith('.xml') || path.endsWith('.rels');
}

function entriesOf(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(END);
  if (end < 0 || end + END_SIZE > bytes.length || end < bytes.length - END_SIZE - LONGEST_COMMENT) damaged();
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) refuseSheet('FILE_NO_WORKBOOK', `archive de ${count} fichiers`);
  const entries: Entry[] = [];
  const seen = new Set<string>();
  for (let at = bytes.readUInt32LE(end + 16), n = 0; n < count; n += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) damaged();
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const path = bytes.toString('utf8', at + 46, at + 46 + name).replace(/^\//, '');
    if (seen.has(path)) damaged();
    seen.add(path);
    entries.push({
      path,
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function unpack(bytes: Buffer, { flags, method, packed, offset }: Entry, left: number): Buffer {
  if (flags & ENCRYPTED) refuseSheet('FILE_ENCRYPTED');
  if (packed === ZIP64 || offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) damaged();
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const content = bytes.subarray(start, start + packed);
  if (content.length < packed) damaged();
  if (method === STORED) return content.length > left ? tooLarge() : content;
  if (method !== DEFLATED) damaged();
  // Nothing more may come out: one byte past the limit is enough to know.
  return left > 0 ? inflate(content, left) : tooLarge();
}

function inflate(content: Buffer, left: number): Buffer {
  try {
    return inflateRawSync(content, { maxOutputLength: left });
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged();
  }
}

function tooLarge(): never {
  return refuseSheet('FILE_UNPACKS_TOO_LARGE');
}

function damaged(): never {
  return refuseSheet('FILE_DAMAGED');
}
