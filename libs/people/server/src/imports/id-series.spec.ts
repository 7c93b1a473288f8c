import { idSeries } from './id-series.js';

describe('ids in series', () => {
  it('are of version 7, all different, in order, and follow those drawn before', () => {
    const [one, two] = [idSeries(), idSeries()];
    const ids = [...Array.from({ length: 1_000 }, one), ...Array.from({ length: 1_000 }, two)];
    expect(new Set(ids).size).toBe(2_000);
    expect([...ids].sort()).toEqual(ids);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
