import { PRESET_KEYS, listPresets, loadPreset } from './index.js';

describe('presets', () => {
  it('are offered with a French name, a summary and the source of their facts', () => {
    for (const { name, summary, source, unknown, choices } of listPresets()) {
      expect([name, summary, source, ...unknown].every((text) => text.length > 3)).toBe(true);
      expect(choices.map(({ choice }) => choice)).toContain('Les poids des critères');
    }
    expect(new Set(listPresets().map(({ name }) => name)).size).toBe(PRESET_KEYS.length);
  });

  it('each bring their own matching rules', () => {
    const [first, second] = PRESET_KEYS.map((key) => loadPreset(key)?.sections.matching);
    expect(first).toBeDefined();
    expect(second).toBeDefined();
    expect(first).not.toEqual(second);
  });

  it('an unknown preset is simply not there', () => {
    expect(loadPreset('../../../etc/passwd')).toBeUndefined();
  });
});
