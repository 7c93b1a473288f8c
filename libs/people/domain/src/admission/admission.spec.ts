import { addDays } from '@tdu/kernel';
import fc from 'fast-check';
import { PARTICIPATION_STATES, type ParticipationState } from '../participant.js';
import { openSteps } from '../screening/open-steps.js';
import { keepableStep } from '../screening/step-record.js';
import { stepStandings } from '../screening/step-states.js';
import {
  ADMISSION_REASONS,
  admissionStage,
  decideAdmission,
  participationTransitions,
  stateAfterStep,
} from './admission.js';

const TODAY = '2026-11-21';
const RULES = {
  steps: [
    {
      key: 'interview',
      label: 'Entretien',
      kind: 'interview' as const,
      questions: [
        { key: 'avis', label: 'Avis', choices: ['favorable', 'réservé'] },
        { key: 'note', label: 'Note' },
        { key: 'libre', label: 'Libre le soir ?', kind: 'yes_no' as const },
        { key: 'aise', label: 'Aise en français', kind: 'scale' as const, from: 0, to: 5 },
      ],
      conclusions: [
        { key: 'favorable', label: 'Favorable', outcome: 'passed' as const },
        {
          key: 'revoir',
          label: 'À revoir dans six mois',
          outcome: 'failed' as const,
          failure: 'not_suitable' as const,
        },
      ],
    },
    { key: 'record', label: 'Casier judiciaire', kind: 'criminal_record' as const, validityMonths: 12 },
  ],
};
const PERSON = { birthDate: '1980-02-01' };
const REPORT = {
  step: 'interview',
  outcome: 'passed' as const,
  conclusion: null,
  on: TODAY,
  issuedOn: null,
  failure: null,
  answers: [],
  nextOn: null,
};

describe('an admission', () => {
  test.each<[ParticipationState, ParticipationState, string]>([
    ['applied', 'alumni', 'ADMISSION_IMPOSSIBLE'],
    ['declined', 'admitted', 'ADMISSION_IMPOSSIBLE'],
    ['screening', 'admitted', 'ADMISSION_STEPS_OPEN'],
    ['admitted', 'on_hold', 'ADMISSION_REASON_MISSING'],
  ])('from %s to %s is refused: %s', (state, to, code) => {
    const refused = decideAdmission({ state, openSteps: ['Casier judiciaire'], inOpenDuo: false }, to, null);
    expect(refused).toMatchObject({ ok: false, refusal: { code } });
  });

  test('says what may follow, and what is still open', () => {
    const facts = { openSteps: ['Casier judiciaire'], inOpenDuo: false };
    const message = (state: ParticipationState, to: ParticipationState) => {
      const answer = decideAdmission({ ...facts, state }, to, null);
      return answer.ok ? '' : answer.refusal.message;
    };
    expect(message('declined', 'admitted')).toContain('choisissez « en cours d’admission »');
    expect(message('screening', 'admitted')).toContain('Il reste à valider : Casier judiciaire');
  });

  test('cannot put aside whoever is in a duo', () => {
    for (const to of ['on_hold', 'declined', 'alumni'] as const) {
      const facts = { state: 'admitted' as const, openSteps: [], inOpenDuo: true };
      expect(decideAdmission(facts, to, 'other')).toMatchObject({
        ok: false,
        refusal: { code: 'ADMISSION_IN_DUO' },
      });
    }
  });

  test('of a state that is there already changes nothing', () => {
    for (const state of PARTICIPATION_STATES) {
      const facts = { state, openSteps: ['Entretien'], inOpenDuo: true };
      expect(decideAdmission(facts, state, null)).toEqual({ ok: true, value: state });
    }
  });

  test.each([
    ['admitted', [], false, 'admitted'],
    ['admitted', ['Casier judiciaire'], false, 'screening'],
    ['admitted', ['Casier judiciaire'], true, 'in_duo'],
    ['on_hold', [], false, 'on_hold'],
  ] as const)('%s with %j open, in a duo: %s, is told as %s', (state, open, inOpenDuo, stage) => {
    expect(admissionStage({ state, openSteps: [...open], inOpenDuo })).toBe(stage);
  });
});

describe('whatever is done in whatever order', () => {
  const day = fc.integer({ min: -900, max: 0 }).map((days) => addDays(TODAY, days));
  const command = fc.oneof(
    fc.record({
      to: fc.constantFrom(...PARTICIPATION_STATES),
      reason: fc.option(fc.constantFrom(...ADMISSION_REASONS)),
    }),
    fc.record({
      step: fc.constantFrom('interview', 'record'),
      on: day,
      outcome: fc.constantFrom('passed' as const, 'failed' as const),
    }),
  );

  test('nobody becomes admitted with a step open or lapsed', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        let state: ParticipationState = 'applied';
        let screening: Record<string, string> = {};
        const open = () => openSteps(RULES, { ...PERSON, screening }, TODAY);
        for (const one of commands) {
          const before: ParticipationState = state;
          if ('step' in one) {
            const { [one.step]: _, ...others } = screening;
            screening = one.outcome === 'passed' ? { ...others, [one.step]: one.on } : others;
            state = stateAfterStep(state, open().length > 0);
          } else {
            const decided = decideAdmission(
              { state, openSteps: open(), inOpenDuo: false },
              one.to,
              one.reason,
            );
            if (decided.ok) state = decided.value;
          }
          expect(state === before || participationTransitions[before].includes(state)).toBe(true);
          if (state === 'admitted') expect(open()).toEqual([]);
        }
      }),
    );
  });

  test('a step lets in exactly while it is done and has not lapsed', () => {
    const dates = fc.record({ interview: day, record: day }, { requiredKeys: [] });
    fc.assert(
      fc.property(dates, (screening) => {
        const lets = stepStandings(RULES, screening, TODAY).every(
          ({ state }) => state === 'done' || state === 'lapsing',
        );
        expect(lets).toBe(openSteps(RULES, { ...PERSON, screening }, TODAY).length === 0);
      }),
    );
  });
});

describe('a step that is reported', () => {
  test.each([
    ['STEP_UNKNOWN', { step: 'medical' }],
    ['STEP_IN_FUTURE', { on: '2026-11-22' }],
    ['STEP_BEFORE_BIRTH', { on: '1979-01-01' }],
    ['STEP_ISSUED_LATER', { on: '2026-11-01', issuedOn: '2026-11-02' }],
    ['STEP_REASON_MISSING', { outcome: 'failed' as const }],
    ['STEP_ANSWER_UNKNOWN', { answers: [{ question: 'avis', answer: 'peut-être' }] }],
    ['STEP_ANSWER_UNKNOWN', { answers: [{ question: 'humeur', answer: 'bonne' }] }],
    ['STEP_ANSWER_UNKNOWN', { answers: [{ question: 'libre', answer: 'le lundi' }] }],
    ['STEP_ANSWER_UNKNOWN', { answers: [{ question: 'aise', answer: '6' }] }],
    ['STEP_CONCLUSION_UNKNOWN', { conclusion: 'bof' }],
    ['STEP_ISSUE_MISSING', { step: 'record' }],
    ['STEP_NEXT_PAST', { nextOn: '2026-11-20' }],
  ])('is refused with %s', (code, wrong) => {
    expect(keepableStep(RULES, { ...REPORT, ...wrong }, PERSON, TODAY)).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });

  test('counts from the day its document was issued', () => {
    const seen = { ...REPORT, step: 'record', on: '2026-11-20', issuedOn: '2026-08-31' };
    expect(keepableStep(RULES, seen, PERSON, TODAY)).toMatchObject({
      ok: true,
      value: { countsFrom: '2026-08-31', expiresOn: '2027-08-31' },
    });
  });

  test('keeps each answer with the type of its question, and nothing of what was left empty', () => {
    const answers = [
      { question: 'avis', answer: 'réservé' },
      { question: 'note', answer: ' ' },
      { question: 'libre', answer: 'no' },
      { question: 'aise', answer: '4' },
    ];
    const kept = keepableStep(RULES, { ...REPORT, answers }, PERSON, TODAY);
    expect(kept.ok && kept.value.answers.map(({ answer }) => answer)).toEqual(['réservé', false, 4]);
  });

  test('ends in the programme’s own words, which say outcome and reason', () => {
    const kept = keepableStep(RULES, { ...REPORT, conclusion: 'revoir' }, PERSON, TODAY);
    expect(kept).toMatchObject({ value: { outcome: 'failed', failure: 'not_suitable' } });
    const other = keepableStep(
      RULES,
      { ...REPORT, outcome: 'failed', failure: 'other', conclusion: 'favorable' },
      PERSON,
      TODAY,
    );
    expect(other).toMatchObject({ value: { outcome: 'passed', failure: null } });
  });

  test('is announced as long before its end as the programme says', () => {
    const [, record] = RULES.steps;
    const rules = { steps: [{ ...record, announcedDays: 7 }] };
    const on = (today: string) => stepStandings(rules, { record: '2026-11-21' }, today)[0].state;
    expect([on('2027-11-13'), on('2027-11-14')]).toEqual(['done', 'lapsing']);
  });

  test.each([
    ['2026-11-21', 'done'],
    ['2025-12-21', 'lapsing'],
    ['2025-11-21', 'lapsing'],
    ['2025-11-20', 'lapsed'],
    ['2026-11-22', 'planned'],
  ])('on %s, valid for a year, is %s', (record, state) => {
    expect(stepStandings(RULES, { record }, TODAY)[1].state).toBe(state);
  });
});
