import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ParticipantRole } from '@tdu/people-domain';

const FOLDER = 'test/data/cohort-2026';

/** The two sheets of the sample cohort, mentors first. */
export const COHORT: readonly { readonly role: ParticipantRole; readonly file: string }[] = [
  { role: 'mentor', file: join(cohortFolder(), 'mentors.csv') },
  { role: 'mentee', file: join(cohortFolder(), 'mentores.csv') },
];

/** The folder of the sheets, found upwards from here: the same for sources and for what was built. */
function cohortFolder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    if (existsSync(join(at, FOLDER))) return join(at, FOLDER);
  }
  throw new Error(`Les feuilles d’exemple manquent (${FOLDER}) : récupérez le dépôt en entier.`);
}
