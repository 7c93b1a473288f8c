import { z } from 'zod';
import { localize } from '../words/localized.js';
import { commonRule, definePersonRule } from './rule.js';

const settings = z.strictObject({ rule: z.literal('screening'), ...commonRule });

/** Nobody is matched before every step of admission is done. */
export const screening = definePersonRule<z.infer<typeof settings>>({
  key: 'screening',
  label: { fr: 'Dossier complet', en: 'Complete file' },
  settings,
  blocks: (person) => person.screeningMissing.length > 0,
  describe: (person) => ({ steps: person.screeningMissing }),
  sentence: ({ steps }) =>
    localize((reader) => {
      const list = (steps as readonly string[]).join(', ');
      return reader === 'fr'
        ? `Dossier incomplet : il manque ${list}. Complétez ces étapes pour proposer un duo.`
        : `Incomplete file: ${list} missing. Complete these steps to propose a duo.`;
    }),
});
