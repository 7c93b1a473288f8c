import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';

const NOT_BUILT =
  '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Trait d’union</title>' +
  '<p>L’interface n’est pas encore construite : lancez « npm start », ou « npx nx build @tdu/web », puis rechargez la page.</p></html>';

/** The built web UI beside this app: its folder, and the page that every address of the UI answers with. */
@Injectable()
export class WebUi {
  readonly folder = fileURLToPath(new URL('../../../web/dist', import.meta.url));

  /** The UI's one page, or a page that says how to build it. */
  async page(): Promise<string> {
    return readFile(join(this.folder, 'index.html'), 'utf8').catch(() => NOT_BUILT);
  }
}
