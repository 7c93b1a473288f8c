import { type PresetKey, loadPreset, readSection } from '@tdu/programmes-domain';
import { type MatchingSettings, matchingSection } from '../settings.js';

/** The matching settings of a preset, as a programme made from it has them. */
export function presetSettings(key: PresetKey): MatchingSettings {
  return readSection({ sections: loadPreset(key)!.sections }, matchingSection);
}
