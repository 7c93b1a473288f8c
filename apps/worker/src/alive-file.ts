import { rm, writeFile } from 'node:fs/promises';

const EVERY_MS = 10_000;

/** Touches a file every ten seconds: a container without a port shows so that it lives. Returns what ends it. */
export async function keepAliveFile(file: string): Promise<() => Promise<void>> {
  const touch = () => writeFile(file, `${process.pid}\n`);
  await touch();
  const timer = setInterval(() => void touch().catch(() => undefined), EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await rm(file, { force: true });
  };
}
