import { PRESET_KEYS, listPresets, loadPreset } from './index.js';

describe('presets', () => {
  it('are offered with a French name, a summary and the source of their facts', () => {
    expect(listPresets().map(({ key, name }) => [key, name])).toEqual([
      ['duos-de-demain', 'Duos de demain'],
      ['duo-for-a-job', 'DUO for a JOB'],
    ]);
    for (const preset of listPresets()) {
      expect(preset.summary).toMatch(/six mois/);
      expect(preset.source).not.toBe('');
    }
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
