import fc from 'fast-check';
import { CEFR_LEVELS } from '../cefr.js';
import { askableFields, formQuestions } from '../application/form-questions.js';
import { readAnswers } from '../application/read-answers.js';
import { type ParticipantFacts, newcomer } from '../import/facts.js';
import { DAY_PARTS, GENDERS, OBJECTIVES, PARTICIPANT_ROLES, PEER_WISHES, WEEKDAYS } from '../participant.js';
import { correctFacts } from './correct-facts.js';
import { writtenFacts } from './written-facts.js';

const TODAY = '2026-11-21';
const SCREENING = { steps: [], registrationAge: 16 };
const SLOTS = WEEKDAYS.flatMap((day) => DAY_PARTS.map((part) => `${day}-${part}` as const));
const level = fc.constantFrom(...CEFR_LEVELS, null);
const years = fc.option(fc.integer({ min: 0, max: 70 }));

const NAJIB: ParticipantFacts = newcomer(
  {
    familyName: 'Ahmadi',
    givenName: 'Najib',
    birthDate: '2002-07-12',
    email: 'najib@exemple.fr',
    postalCode: '75013',
    communeCode: '75056',
    communeName: 'Paris',
    department: '75',
    objectives: ['employment', 'training'],
  },
  'mentee',
  '2026-10-01',
);

/** Anybody that a form could have told. */
const someone = fc.constantFrom(...PARTICIPANT_ROLES).chain((role) =>
  fc
    .record({
      gender: fc.constantFrom(...GENDERS),
      email: fc.constantFrom('a@exemple.fr', 'b.c@exemple.org'),
      phone: fc.constantFrom('+33612345678', '+4915112345678', null),
      languages: fc
        .subarray(['dari', 'créole haïtien', 'arabe'])
        .chain((names) =>
          fc.tuple(...names.map((language) => fc.record({ language: fc.constant(language), level }))),
        ),
      frenchLevel: fc.constantFrom(...CEFR_LEVELS),
      country: fc.constantFrom('AF', 'CD', 'CI', 'PS', 'kurdistan', null),
      objectives: fc.shuffledSubarray([...OBJECTIVES]),
      sector: fc.constantFrom('bâtiment', 'santé & social', null),
      availability: fc.subarray(SLOTS),
      interests: fc.subarray(['cinéma', 'football', 'couture']),
      video: fc.boolean(),
      genderWish: fc.constantFrom('female' as const, 'male' as const, null),
      channel: fc.constantFrom('CADA Amiens', null),
    })
    .chain((common) =>
      fc
        .record({ mentoringYears: years, professionYears: years, capacity: fc.integer({ min: 1, max: 20 }) })
        .map((mentor) => ({ ...common, ...(role === 'mentor' ? mentor : {}) })),
    )
    .chain((common) =>
      fc
        .record({
          refusesCompatriot: fc.boolean(),
          peerWish: fc.constantFrom(...PEER_WISHES, null),
          messageLanguage: fc.constantFrom('fr', 'prs', 'ht', 'ouzbek'),
        })
        .map((mentee) => ({ ...common, ...(role === 'mentee' ? mentee : {}) })),
    )
    .map((told) => ({
      role,
      facts: { ...newcomer({ ...NAJIB, ...told }, role, TODAY), ...told } as ParticipantFacts,
    })),
);

const rulesFor = (role: 'mentor' | 'mentee') => ({ role, screening: SCREENING, today: TODAY });

describe('what is known of somebody, written as answers', () => {
  it('is read back to the same facts', () => {
    fc.assert(
      fc.property(someone, ({ role, facts }) => {
        const keys = [...askableFields(role).keys()].map((key) => ({ key, required: false }));
        const reading = readAnswers(
          { ...rulesFor(role), questions: formQuestions(role, keys) },
          writtenFacts(role, facts),
        );
        if (!reading.ok) throw new Error(reading.refusal.message);
        expect({ ...newcomer(reading.value, role, facts.registeredOn) }).toEqual(facts);
      }),
    );
  });

  it('answers every question there is', () => {
    for (const role of PARTICIPANT_ROLES)
      expect(Object.keys(writtenFacts(role, NAJIB)).sort()).toEqual([...askableFields(role).keys()].sort());
  });
});

describe('a correction', () => {
  it('that says what is known already changes nothing', () => {
    fc.assert(
      fc.property(someone, ({ role, facts }) => {
        expect(correctFacts(rulesFor(role), facts, writtenFacts(role, facts))).toEqual({
          ok: true,
          value: { facts, changed: [] },
        });
      }),
    );
  });

  it('touches what it names and nothing else, whatever else is written in the file', () => {
    const odd = { ...NAJIB, languages: [{ language: 'dari ((', level: null }], sector: 'x'.repeat(300) };
    expect(correctFacts(rulesFor('mentee'), odd, { phone: '06 12 34 56 78' })).toEqual({
      ok: true,
      value: { facts: { ...odd, phone: '+33612345678' }, changed: ['phone'] },
    });
  });

  it('asks no age of somebody registered under younger rules whose birth date stays', () => {
    const rules = { ...rulesFor('mentee'), screening: { steps: [], registrationAge: 30 } };
    const correct = (answers: Record<string, string>) => correctFacts(rules, NAJIB, answers);
    expect(correct({ phone: '06 12 34 56 78', birthDate: '12/07/2002' })).toMatchObject({ ok: true });
    expect(correct({ birthDate: '13/07/2002' })).toMatchObject({
      refusal: { code: 'ANSWER_INVALID', path: ['answers', 'birthDate'] },
    });
  });

  const changes: [string, Record<string, string>, Partial<ParticipantFacts>][] = [
    ['a move', { postalCode: '59000' }, { postalCode: '59000', communeName: 'Lille', department: '59' }],
    ['a second objective', { secondaryObjective: 'autonomie' }, { objectives: ['employment', 'autonomy'] }],
    ['one objective less', { secondaryObjective: '' }, { objectives: ['employment'] }],
    ['a place forgotten', { postalCode: '' }, { postalCode: null, communeName: null, department: null }],
    ['slots', { availability: 'sam matin, lun soir' }, { availability: ['sat-morning', 'mon-evening'] }],
  ];
  test.each(changes)('may be %s', (_what, answers, expected) => {
    expect(correctFacts(rulesFor('mentee'), NAJIB, answers)).toMatchObject({
      ok: true,
      value: { facts: { ...expected, familyName: 'Ahmadi' } },
    });
  });

  const wrong: [Record<string, string>, string, string][] = [
    [{ religion: 'x' }, 'FACT_UNKNOWN', 'religion'],
    [{ registeredOn: '01/01/2020' }, 'FACT_UNKNOWN', 'registeredOn'],
    [{ familyName: ' ' }, 'ANSWER_INVALID', 'familyName'],
    [{ birthDate: '31/02/2002' }, 'ANSWER_INVALID', 'birthDate'],
    [{ birthDate: '12/07/2015' }, 'ANSWER_INVALID', 'birthDate'],
    [{ email: '' }, 'ANSWER_INVALID', 'email'],
    [{ sector: 'x'.repeat(501) }, 'ANSWER_TOO_LONG', 'sector'],
  ];
  test.each(wrong)('%j is refused: %s', (answers, code, key) => {
    const reading = correctFacts(rulesFor('mentee'), NAJIB, answers);
    expect(reading).toMatchObject({ ok: false, refusal: { code, path: ['answers', key] } });
    if (!reading.ok) expect(reading.refusal.message).toMatch(/[.!]$/);
  });
});
