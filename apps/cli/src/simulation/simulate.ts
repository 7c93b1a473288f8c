import { PLATFORM_SETTINGS, loadConfig } from '@tdu/platform';
import { print } from '../terminal/print.js';
import { Progress } from '../terminal/progress.js';
import { type Script, beginning, play } from './play.js';
import { openStage } from './stage/stage.js';

/** Plays the story in a database of its own and prints it as it unfolds. */
export async function simulate(script: Script): Promise<void> {
  const { DATABASE_URL } = loadConfig(PLATFORM_SETTINGS, process.env);
  const progress = new Progress();
  progress.tell('La simulation prépare sa base…');
  const stage = await openStage(beginning(script), DATABASE_URL);
  const watch = setInterval(() => progress.tell(`Nous sommes le ${shown(stage.clock.now())}…`), 200);
  try {
    for await (const line of play(stage, script)) {
      progress.done();
      print(line);
    }
  } finally {
    clearInterval(watch);
    progress.done();
    await stage.close();
  }
}

function shown(instant: Date): string {
  return instant.toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris' });
}
