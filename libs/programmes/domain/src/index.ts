export * from './check-sections.js';
export * from './place-name.js';
export * from './preset.js';
export * from './presets/index.js';
export * from './programme-version.js';
export * from './read-sections.js';
export * from './section-diff.js';
export * from './section.js';
