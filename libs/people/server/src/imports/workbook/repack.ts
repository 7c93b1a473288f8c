import { crc32 } from 'node:zlib';
import type { ArchiveFiles } from './safe-archive.js';

/**
 * An archive of our own with these files as they are, for the reader of workbooks: it can neither find a part that was
 * not measured nor be told a wrong size.
 */
export function repack(files: ArchiveFiles): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of files) {
    const name = Buffer.from(path);
    const sizes = sizesOf(content, name);
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004\u0014\0\0\u0008\0\0\0\0\0\0', 'latin1'),
      sizes,
      name,
    ]);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset);
    const head = Buffer.from('PK\u0001\u0002\u0014\0\u0014\0\0\u0008\0\0\0\0\0\0', 'latin1');
    directory.push(head, sizes, Buffer.alloc(10), place, name);
    parts.push(local, content);
    offset += local.length + content.length;
  }
  return Buffer.concat([...parts, ...directory, endOf(files.size, directory, offset)]);
}

function sizesOf(content: Buffer, name: Buffer): Buffer {
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(crc32(content), 0);
  sizes.writeUInt32LE(content.length, 4);
  sizes.writeUInt32LE(content.length, 8);
  sizes.writeUInt16LE(name.length, 12);
  return sizes;
}

function endOf(count: number, directory: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(
    directory.reduce((size, part) => size + part.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}
