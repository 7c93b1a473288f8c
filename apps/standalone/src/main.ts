import { mkdirSync } from 'node:fs';
import { databaseUrls } from '@tdu/platform/database';
import { type LocalDatabase, openLocalDatabase } from '@tdu/platform/local-database';
import { type Child, startChild } from './child.js';
import { type DemoLink, type DemoPreparation, prepareDemo } from './demo-process.js';
import { assertPortFree } from './port.js';
import { keptSecret } from './secret.js';
import { type StartSettings, startSettings } from './settings.js';

/** `npm start`: one database, one api, one worker, and their clean end whatever ends them. */
const children: Child[] = [];
let database: LocalDatabase | undefined;
let demo: DemoPreparation | undefined;
let stopping: Promise<void> | undefined;

try {
  await start(startSettings(process.env));
} catch (error) {
  // Whatever fails because the product is being stopped has nothing to say.
  if (!stopping) console.error((error as Error).message);
  await stop(1);
}

async function start(settings: StartSettings): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  mkdirSync(settings.dataDir, { recursive: true });
  await assertPortFree(settings.port);
  console.log('Trait d’union démarre…');
  database = await openLocalDatabase(settings);
  if (stopping) return void (await database.close());
  void database.ended.then((words) => giveUp(`La base locale s’est arrêtée. ${words}`));
  const env = childEnvironment(settings, database.ownerUrl);
  const api = watch(startChild('api', env));
  demo = prepareDemo(env);
  const [, links] = await Promise.all([api.ready, demo.links]);
  if (stopping) return;
  // Last: the demonstration plays past days, at which a worker that knows today would wonder.
  watch(startChild('worker', env));
  announce(settings, links);
}

/** Ends everything when one process of the product ends. */
function watch(child: Child): Child {
  children.push(child);
  void child.ended.then(() => giveUp(`Le processus « ${child.name} » s’est arrêté.`));
  return child;
}

/** The children sign in as the two lesser roles; the owner's password stays with the supervisor. */
function childEnvironment(settings: StartSettings, ownerUrl: string): NodeJS.ProcessEnv {
  const urls = databaseUrls({ ...process.env, DATABASE_URL: ownerUrl });
  return {
    ...process.env,
    DATABASE_URL: '',
    DATABASE_SERVICE_URL: urls.service,
    DATABASE_SYSTEM_URL: urls.system,
    DATA_DIR: settings.dataDir,
    PORT: String(settings.port),
    PUBLIC_URL: settings.publicUrl,
    APP_SECRET: settings.secret ?? keptSecret(settings.dataDir),
  };
}

function announce(settings: StartSettings, links: readonly DemoLink[]): void {
  const address = `http://localhost:${settings.port}`;
  console.log(`\nTrait d’union est prêt : ${address}\n`);
  if (links.length > 0) {
    console.log('Pour entrer (liens à usage unique, valables dix minutes) :');
    for (const { role, name, url } of links) console.log(`  ${role.padEnd(16)} ${name.padEnd(22)} ${url}`);
  }
  console.log(
    `\nCourriels : ${address}/dev/mailbox   ·   Données : ${settings.dataDir}   ·   Arrêt : Ctrl-C`,
  );
}

function giveUp(sentence: string): void {
  if (stopping) return;
  console.error(sentence);
  void stop(1);
}

/** Stops everything once, the database last. */
function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    demo?.stop();
    await Promise.all(children.map((child) => child.stop()));
    await database?.close();
    process.exit(code);
  })();
  return stopping;
}
