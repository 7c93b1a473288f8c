import { loadPreset } from '@tdu/programmes-domain';
import { type MatchingSettings, matchingSchema } from '../settings.js';
import { TODAY, aMentee, aMentor } from '../testing/people.js';
import { compareSettings } from './compare-settings.js';

const settings = matchingSchema.parse(loadPreset('proxite')!.sections.matching);
const stricter: MatchingSettings = {
  ...settings,
  rules: [...settings.rules, { rule: 'area', departments: ['75'] } as never],
};
const pool = [
  aMentor({ participationId: 'm1', department: '75' }),
  aMentor({ participationId: 'm2', department: '59' }),
  aMentee({ participationId: 'e1', department: '75' }),
  aMentee({ participationId: 'e2', department: '59' }),
];

describe('a change of the rules of matching', () => {
  it('tells how many pairs it leaves, and for whom nobody is left', () => {
    expect(compareSettings(pool, settings, stricter, TODAY)).toEqual({
      pairsBefore: 4,
      pairsAfter: 1,
      impossible: ['e2', 'm2'],
      possible: [],
    });
  });

  it('tells for whom somebody is there at last, whatever the order of the pool', () => {
    expect(compareSettings([...pool].reverse(), stricter, settings, TODAY)).toMatchObject({
      impossible: [],
      possible: ['e2', 'm2'],
    });
  });

  it('that is none tells nothing', () => {
    expect(compareSettings(pool, settings, settings, TODAY)).toMatchObject({ impossible: [], possible: [] });
    expect(compareSettings([], settings, stricter, TODAY)).toMatchObject({ pairsBefore: 0, pairsAfter: 0 });
  });
});
