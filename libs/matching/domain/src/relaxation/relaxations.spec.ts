import type { PoolMember } from '@tdu/people-domain';
import type { PresetKey } from '@tdu/programmes-domain';
import fc from 'fast-check';
import { placesLeft } from '../rules/capacity.rule.js';
import { hardRules } from '../rules/hard-rules.js';
import type { RuleSettings } from '../rules/rule.js';
import { scorePair } from '../score/scorer.js';
import type { MatchingSettings } from '../settings.js';
import { someMentee, someMentor } from '../testing/arbitrary-people.js';
import { TODAY, aMentee, aMentor } from '../testing/people.js';
import { presetSettings } from '../testing/presets.js';
import { relaxationSentence } from './relaxation-sentence.js';
import { relaxationsOf } from './relaxations.js';
import { SOFTENINGS } from './steps.js';

const settings = presetSettings('duos-de-demain');
const terms = { settings, runOn: TODAY };
const say = (person: PoolMember, candidates: PoolMember[], language: 'fr' | 'en' = 'fr') =>
  relaxationsOf(person, candidates, terms).sets.map((set) => relaxationSentence(set, person.role, language));

describe('the smallest sets of rules that block a person', () => {
  it.each<[string, PoolMember, PoolMember[], string[]]>([
    [
      'a slot more, named',
      aMentee({ availability: ['sat-morning'] }),
      [
        aMentor({ participationId: 'a', availability: ['mon-evening'] }),
        aMentor({ participationId: 'b', availability: ['mon-evening', 'sun-morning'] }),
      ],
      [
        'Trouver avec cette personne un créneau libre de plus (lundi soir, dimanche matin) : 2 mentors deviendraient possibles.',
      ],
    ],
    [
      'a distance, or video, when one of the two refuses it',
      aMentee({ video: false, department: '75' }),
      [aMentor({ participationId: 'a', department: '60' })],
      [
        'Accepter la distance « régions voisines » : 1 mentor deviendrait possible.',
        'Convenir de la visio avec cette personne : 1 mentor deviendrait possible.',
      ],
    ],
    [
      'one French level lower, or a common language one lower',
      aMentee({ frenchLevel: 'A1', languages: [{ language: 'dari', level: 'A2' }] }),
      [aMentor({ participationId: 'a', languages: [{ language: 'dari', level: 'native' }] })],
      [
        'Admettre une langue commune dès A2 : 1 mentor deviendrait possible.',
        'Admettre le français dès A1 : 1 mentor deviendrait possible.',
      ],
    ],
    [
      'a wish, which only the person may change',
      aMentee({ genderWish: 'female' }),
      [aMentor({ participationId: 'a', gender: 'male' })],
      [
        'Demander à cette personne si son souhait d’une femme peut changer, sans insister, ou recruter selon ce souhait : 1 mentor deviendrait possible.',
      ],
    ],
    [
      'two things together when one is not enough',
      aMentee({ genderWish: 'female', availability: ['sat-morning'] }),
      [aMentor({ participationId: 'a', gender: 'male', availability: ['mon-evening'] })],
      [
        'Demander à cette personne si son souhait d’une femme peut changer, sans insister, ou recruter selon ce souhait, et trouver avec cette personne un créneau libre de plus (lundi soir) : 1 mentor deviendrait possible.',
      ],
    ],
    [
      'the step open in the person’s own file, with the rest',
      aMentee({ screeningMissing: ['entretien'] }),
      [aMentor({ participationId: 'a', capacity: 1, openDuos: 1 })],
      [
        'Terminer l’admission de cette personne (entretien), et demander une place de plus à un mentor complet : 1 mentor deviendrait possible.',
      ],
    ],
    ['nothing when someone is possible', aMentee(), [aMentor({ availability: [] })], []],
    ['nothing when there is nobody', aMentee(), [], []],
  ])('are %s', (_what, person, candidates, sentences) => {
    const lenient = { ...terms, settings: { ...settings, minimumScore: 0 } };
    const { sets } = relaxationsOf(person, candidates, lenient);
    expect(sets.map((set) => relaxationSentence(set, person.role, 'fr'))).toEqual(sentences);
  });

  it('tell the best score when only the minimum stands in the way, in English too', () => {
    const strict = { ...terms, settings: { ...settings, minimumScore: 1000 } };
    const { sets } = relaxationsOf(aMentor(), [aMentee()], strict);
    const best = scorePair(aMentor(), aMentee(), settings.criteria, TODAY);
    expect(sets).toMatchObject([{ steps: [{ rule: 'minimum-score', facts: { best } }], opens: 1 }]);
    expect(relaxationSentence(sets[0], 'mentor', 'en')).toBe(
      `Lower the minimum score to ${best}: 1 mentee would become possible.`,
    );
  });

  it('name a criterion that the programme made hard', () => {
    const criteria = settings.criteria.map((one) =>
      one.criterion === 'sector' ? { ...one, hardBelow: 1000 } : one,
    );
    const asked = { ...terms, settings: { ...settings, criteria, minimumScore: 0 } };
    const { sets } = relaxationsOf(aMentee({ sector: 'santé' }), [aMentor({ sector: 'transport' })], asked);
    expect(sets.map((set) => relaxationSentence(set, 'mentee', 'fr'))).toEqual([
      'Lever la règle « Exigé : Secteur d’activité » : 1 mentor deviendrait possible.',
    ]);
  });

  it('are never the same human being twice', () => {
    const both = { personId: 'p' };
    expect(say(aMentee(both), [aMentor(both)])).toEqual([]);
  });

  const chosenRules = fc.subarray([...settings.rules], { minLength: 1, maxLength: 4 });
  const pools = fc.tuple(
    someMentee('e'),
    fc
      .integer({ min: 1, max: 5 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => someMentor(`m${i}`)))),
    chosenRules,
    fc.constantFrom(0, 300, 450),
  );

  it('are, with their counts, those of trying every combination of steps', () => {
    fc.assert(
      fc.property(pools, ([mentee, mentors, rules, minimumScore]) => {
        const asked = { settings: { ...settings, rules, minimumScore }, runOn: TODAY };
        const { possible, sets } = relaxationsOf(mentee, mentors, asked);
        const tried = byTrying(mentee, mentors, asked.settings);
        if (possible) return expect(tried).toEqual([expect.stringMatching(/^=/)]);
        expect(sets.map(nameOf).sort()).toEqual(tried);
      }),
      { numRuns: 60 },
    );
  });

  it('ask a mentor the same as a mentee', () => {
    fc.assert(
      fc.property(someMentee('e'), someMentor('m'), (mentee, mentor) => {
        const one = relaxationsOf(mentee, [{ ...mentor, screeningMissing: [] }], terms);
        const other = relaxationsOf(
          { ...mentor, screeningMissing: [] },
          [{ ...mentee, screeningMissing: [] }],
          terms,
        );
        if (mentee.screeningMissing.length > 0 || placesLeft(mentor) === 0) return;
        expect(other.sets.length).toBe(one.sets.length);
      }),
    );
  });

  it.each<[PresetKey, PoolMember, PoolMember[], RegExp]>([
    [
      'unir-femmes',
      aMentee({ gender: 'male' }),
      [aMentor({ gender: 'female' })],
      /ouvert à toutes et à tous/,
    ],
    ['tandem-refugies', aMentee({ department: '59' }), [aMentor({ department: '75' })], /de son département/],
  ])('of %s say where else to turn', (preset, person, candidates, sentence) => {
    const { sets } = relaxationsOf(person, candidates, { settings: presetSettings(preset), runOn: TODAY });
    expect(relaxationSentence(sets[0], person.role, 'fr')).toMatch(sentence);
  });
});

type Plan = { rules: string[]; level: number; name: string; apply(world: World): World };
interface World {
  mentee: PoolMember;
  mentors: readonly PoolMember[];
  settings: MatchingSettings;
}

const nameOf = (set: { steps: readonly { rule: string; step: string; level: number }[]; opens: number }) =>
  `${set.steps
    .map(({ rule, step, level }) => `${rule}/${step}/${level}`)
    .sort()
    .join('+')}=${set.opens}`;

/** Independent of the code under test: changes the world itself, asks the hard rules, and keeps what is minimal. */
function byTrying(mentee: PoolMember, mentors: readonly PoolMember[], chosen: MatchingSettings): string[] {
  const world = { mentee, mentors, settings: chosen };
  const combos = plansOf(world).reduce<Plan[][]>(
    (all, plans) => all.flatMap((combo) => [combo, ...plans.map((plan) => [...combo, plan])]),
    [[]],
  );
  const good = combos
    .map((combo) => ({ combo, opened: openedIn(combo, world) }))
    .filter(({ opened }) => opened > 0);
  const minimal = good.filter(
    ({ combo }) => !good.some((other) => other.combo !== combo && weaker(other.combo, combo)),
  );
  const names = minimal.map(
    ({ combo, opened }) =>
      `${combo
        .map(({ name }) => name)
        .sort()
        .join('+')}=${opened}`,
  );
  return names.sort();
}

function weaker(one: readonly Plan[], other: readonly Plan[]): boolean {
  return one.every((plan) =>
    other.some(
      (stronger) =>
        stronger.rules[0] === plan.rules[0] &&
        (stronger.rules[1] === 'lift' ||
          (stronger.rules[1] === plan.rules[1] && stronger.level >= plan.level)),
    ),
  );
}

function openedIn(combo: readonly Plan[], world: World): number {
  const after = combo.reduce((now, plan) => plan.apply(now), world);
  const allowed = after.mentors.filter((mentor, i) => {
    const pair = [world.mentors[i], world.mentee] as const;
    if (scorePair(...pair, world.settings.criteria, TODAY) < after.settings.minimumScore) return false;
    return hardRules(mentor, after.mentee, after.settings, TODAY).length === 0;
  });
  return allowed.length;
}

function plansOf({ settings: chosen }: World): Plan[][] {
  const plan = (rule: string, step: string, level: number, apply: Plan['apply']): Plan => ({
    rules: [rule, step],
    level,
    name: `${rule}/${step}/${level}`,
    apply,
  });
  const mentorsBecome = (change: Partial<PoolMember>) => (world: World) => ({
    ...world,
    mentors: world.mentors.map((one) => ({ ...one, ...change })),
  });
  const groups: Plan[][] = [
    [plan('capacity', 'lift', 1, mentorsBecome({ capacity: 9, openDuos: 0 }))],
    [plan('minimum-score', 'lift', 1, (w) => ({ ...w, settings: { ...w.settings, minimumScore: 0 } }))],
  ];
  for (const rule of chosen.rules) {
    if (rule.rule === 'capacity') continue;
    if (rule.rule === 'screening') {
      groups.push([plan('screening', 'lift', 1, mentorsBecome({ screeningMissing: [] }))]);
      groups.push([
        plan('own-screening', 'lift', 1, (w) => ({ ...w, mentee: { ...w.mentee, screeningMissing: [] } })),
      ]);
      continue;
    }
    groups.push([
      plan(rule.rule, 'lift', 1, (w) => withRules(w, rule.rule, () => [])),
      ...softPlans(rule, plan),
    ]);
  }
  return groups;
}

function softPlans(
  rule: RuleSettings,
  plan: (rule: string, step: string, level: number, apply: Plan['apply']) => Plan,
): Plan[] {
  return (SOFTENINGS[rule.rule] ?? []).flatMap((softening) =>
    [1, 2]
      .filter((level) => level <= softening.levels(rule))
      .map((level) =>
        plan(rule.rule, softening.step, level, (w) => ({
          ...withRules(w, rule.rule, (one) => [softening.settings?.(one, level) ?? one]),
          mentee: softening.own?.(w.mentee) ?? w.mentee,
          mentors: w.mentors.map((one) => softening.others?.(one) ?? one),
        })),
      ),
  );
}

function withRules(world: World, key: string, change: (rule: RuleSettings) => RuleSettings[]): World {
  const rules = world.settings.rules.flatMap((rule) => (rule.rule === key ? change(rule) : [rule]));
  return { ...world, settings: { ...world.settings, rules } };
}
