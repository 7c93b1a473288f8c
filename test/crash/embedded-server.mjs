import { startEmbeddedPostgres } from '@tdu/platform/embedded';

/** Starts the embedded server in the folder given, says where it is, and waits to be ended. */
try {
  const server = await startEmbeddedPostgres({ dataDir: process.argv[2], settings: ['fsync=off'] });
  process.send({ url: server.ownerUrl('postgres') });
  process.once('message', () => void server.stop().then(() => process.exit(0)));
  setInterval(() => undefined, 1_000);
} catch (error) {
  process.send({ error: error.message });
  process.exit(1);
}
