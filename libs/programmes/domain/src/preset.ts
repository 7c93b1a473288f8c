import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Sections } from './programme-version.js';
import { PRESET_KEYS, type PresetKey, SECTION_NAMES } from './presets/index.js';

const metaSchema = z.object({
  name: z.string().min(1),
  summary: z.string().min(1),
  source: z.string().min(1),
  unknown: z.array(z.string().min(1)),
  choices: z.array(z.strictObject({ choice: z.string().min(1), reason: z.string().min(1) })),
});

/** A ready-made programme that a coordinator picks and then edits. All of it is data. */
export interface Preset {
  readonly key: PresetKey;
  /** As on screen, in French. */
  readonly name: string;
  /** One French sentence: for whom, how long, how often. */
  readonly summary: string;
  /** Where the published facts come from. */
  readonly source: string;
  /** What the source does not tell, in French: left empty, and asked of whoever picks the preset. */
  readonly unknown: readonly string[];
  /** What is our own choice where the source is silent, each with its reason, in French. */
  readonly choices: readonly { readonly choice: string; readonly reason: string }[];
  readonly sections: Sections;
}

/** Every preset, in the order in which they are offered. */
export function listPresets(): readonly Preset[] {
  return PRESET_KEYS.map(readPreset);
}

/** The preset of that key; undefined when there is none. */
export function loadPreset(key: string): Preset | undefined {
  const known = PRESET_KEYS.find((candidate) => candidate === key);
  return known && readPreset(known);
}

/** A section without a file stays out: the check of the sections says so when the programme is made. */
function readPreset(key: PresetKey): Preset {
  const entries = SECTION_NAMES.map((name) => [name, readJson(key, name)] as const);
  const sections = Object.fromEntries(entries.filter(([, data]) => data !== undefined));
  return { key, ...metaSchema.parse(readJson(key, 'meta')), sections };
}

function readJson(key: PresetKey, name: string): unknown {
  try {
    return JSON.parse(readFileSync(new URL(`./presets/${key}/${name}.json`, import.meta.url), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
