import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file that is there whole or not at all: under another name first, which a failure takes away again. */
export async function writeWhole(path: string, text: string | Iterable<string>): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, text);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw Object.assign(error as Error, { path });
  }
}
