import { readFileSync } from 'node:fs';
import { findCommune } from './communes.js';
import { intercommunalityOf } from './intercommunalities.js';
import { intercommunalitiesText } from './make-intercommunalities.mjs';

const of = (postalCode: string, town: string) => intercommunalityOf(findCommune(postalCode, town)!.code);

describe('intercommunalities', () => {
  it('are those of the official table', () => {
    const kept = readFileSync(new URL('./intercommunalities.txt', import.meta.url), 'utf8');
    expect(kept).toBe(intercommunalitiesText());
  });

  it('join the towns around a city', () => {
    expect(of('69100', 'Villeurbanne')).toBe(of('69003', 'Lyon'));
    expect(of('93200', 'Saint-Denis')).toBe(of('93300', 'Aubervilliers'));
    expect(of('97400', 'Saint-Denis')).toBe(of('97438', 'Sainte-Marie'));
    expect(of('93200', 'Saint-Denis')).not.toBe(of('93100', 'Montreuil'));
  });

  it('have no place for Paris, which belongs to no territory, nor for a code that does not exist', () => {
    expect([intercommunalityOf('75056'), intercommunalityOf('99999')]).toEqual([null, null]);
  });
});
