import { rmSync } from 'node:fs';

/** Stops the product as Ctrl-C would, waits for its end and removes its data. */
export default async function stopProduct() {
  const { child, dataDir } = globalThis.tduProduct;
  if (child.exitCode === null) {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGINT');
    await ended;
  }
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
