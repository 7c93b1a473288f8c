import { z } from 'zod';
import { localize } from '../words/localized.js';
import { commonRule, definePersonRule } from './rule.js';

const settings = z.strictObject({
  rule: z.literal('area'),
  ...commonRule,
  /** Official codes: 02, 2A, 59, 974. */
  departments: z.array(z.string().regex(/^(\d{2,3}|2[AB])$/, 'code de département attendu')).min(1),
});

/** The departments in which a programme takes place, for both sides. A place that was not told is asked for. */
export const area = definePersonRule<z.infer<typeof settings>>({
  key: 'area',
  label: { fr: 'Départements du programme', en: 'Departments of the programme' },
  settings,
  blocks: ({ department }, { departments }) => department === null || !departments.includes(department),
  describe: ({ department }, { departments }) => ({ department, departments }),
  sentence: ({ department, departments }) =>
    localize((reader) => {
      const list = (departments as readonly string[]).join(', ');
      if (reader === 'fr') {
        return department === null
          ? `Lieu de vie non renseigné : complétez-le (départements du programme : ${list}).`
          : `Département ${String(department)} : ce programme se tient dans les départements ${list}. Orientez vers un autre programme.`;
      }
      return department === null
        ? `Place not told: complete it (departments of the programme: ${list}).`
        : `Department ${String(department)}: this programme takes place in ${list}. Suggest another programme.`;
    }),
});
