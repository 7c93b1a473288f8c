/** A preset is a folder here: `meta.json` and one file a section, each written by the section's owner. */
export const PRESET_KEYS = [
  'duos-de-demain',
  'duo-for-a-job',
  'kodiko',
  'unir',
  'unir-femmes',
  'tandem-refugies',
  'jrs-welcome',
  'proxite',
  'reseau-mens',
  'face-parrain-emploi',
  'volont-r',
  'les-determines',
  '1-jeune-1-mentor',
  'refugie-a-refugie',
] as const;
export type PresetKey = (typeof PRESET_KEYS)[number];

/** The sections of a programme, each owned by one part: people, matching (two), duos (two), reminders, impact. */
export const SECTION_NAMES = [
  'screening',
  'matching',
  'visibility',
  'calendar',
  'documents',
  'reminders',
  'indicators',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];
