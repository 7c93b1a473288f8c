import * as fc from 'fast-check';
import { z } from 'zod';
import { defineSection, diffSections } from './index.js';

const schema = z.object({
  months: z.int().nullable(),
  withTeam: z.boolean().default(true),
  criteria: z.array(z.object({ criterion: z.string(), weight: z.int() })).default([]),
  rules: z.array(z.object({ rule: z.string(), role: z.string().optional(), from: z.int() })).default([]),
  signers: z.array(z.string()).default([]),
});
const calendar = defineSection('calendar', schema, undefined, {
  calendar: 'Calendrier',
  months: 'Durée en mois',
  criteria: 'Critères',
  weight: 'Poids',
  age: 'Âge',
  signers: 'Signataires',
  mentor: 'mentor',
});
const section = (more: object) => ({ calendar: { months: 6, ...more } });
const changes = (before: object, after: object) =>
  diffSections(section(before), section(after), [calendar]).map(({ label, before: old, after: now }) => [
    label,
    old,
    now,
  ]);

describe('the difference of two versions', () => {
  it.each<[string, object, object, unknown[]]>([
    ['a value that changed', {}, { months: 9 }, [['Calendrier › Durée en mois', '6', '9']]],
    ['a value that became unknown', {}, { months: null }, [['Calendrier › Durée en mois', '6', null]]],
    ['a default that is written out: nothing', {}, { withTeam: true }, []],
    ['a switch', {}, { withTeam: false }, [['Calendrier › withTeam', 'oui', 'non']]],
    [
      'an entry of a list, wherever it stands',
      {
        criteria: [
          { criterion: 'age', weight: 5 },
          { criterion: 'french', weight: 4 },
        ],
      },
      {
        criteria: [
          { criterion: 'french', weight: 4 },
          { criterion: 'age', weight: 7 },
        ],
      },
      [['Calendrier › Critères › Âge › Poids', '5', '7']],
    ],
    [
      'an entry that is new',
      {},
      { criteria: [{ criterion: 'age', weight: 5 }] },
      [['Calendrier › Critères › Âge', null, 'criterion : Âge ; Poids : 5']],
    ],
    [
      'two rules of one name told apart by their role',
      {
        rules: [
          { rule: 'age', role: 'mentor', from: 50 },
          { rule: 'age', role: 'mentee', from: 18 },
        ],
      },
      {
        rules: [
          { rule: 'age', role: 'mentor', from: 45 },
          { rule: 'age', role: 'mentee', from: 18 },
        ],
      },
      [['Calendrier › rules › age mentor › from', '50', '45']],
    ],
    [
      'a list of plain words',
      { signers: ['mentor'] },
      { signers: ['mentor', 'mentee'] },
      [['Calendrier › Signataires', 'mentor', 'mentor, mentee']],
    ],
  ])('tells %s', (_what, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });

  const drafts = fc.record({
    months: fc.option(fc.nat(60)),
    signers: fc.array(fc.constantFrom('mentor', 'mentee')),
    criteria: fc.uniqueArray(fc.record({ criterion: fc.constantFrom('age', 'french'), weight: fc.nat(9) }), {
      selector: ({ criterion }) => criterion,
    }),
  });

  it('is empty for a version and itself, and mirrors when the two are exchanged', () => {
    fc.assert(
      fc.property(drafts, drafts, (one, other) => {
        const [there, back] = [changes(one, other), changes(other, one)];
        expect(changes(one, one)).toEqual([]);
        expect(new Set(back.map(([label, old, now]) => JSON.stringify([label, now, old])))).toEqual(
          new Set(there.map((change) => JSON.stringify(change))),
        );
      }),
    );
  });
});
