import fc from 'fast-check';
import { addDays } from '@tdu/kernel';
import { type FormSettings, type FormState, checkForm, formState, mayApply } from './application-form.js';
import { formQuestions } from './form-questions.js';
import { keepableAnswers, readAnswers } from './read-answers.js';

const FORM: FormSettings = {
  opensOn: '2026-09-01',
  closesOn: '2026-12-31',
  capacity: 2,
  waitingList: true,
  questions: [],
  noticeVersion: '2026-1',
  noticeText: 'Vos données servent à former des duos.',
};

describe('the state of a form', () => {
  const days: [string, number, Partial<FormSettings>, FormState][] = [
    ['2026-08-31', 0, {}, 'not_yet_open'],
    ['2026-09-01', 0, {}, 'open'],
    ['2026-12-31', 1, {}, 'open'],
    ['2026-12-31', 2, {}, 'waiting_list'],
    ['2026-12-31', 2, { waitingList: false }, 'full'],
    ['2027-01-01', 0, {}, 'closed'],
    ['2030-01-01', 9_999, { closesOn: null, capacity: null }, 'open'],
  ];
  test.each(days)('on %s after %d applications with %j: %s', (day, received, more, state) => {
    expect(formState({ ...FORM, ...more }, day, received)).toBe(state);
  });

  it('takes an application exactly when it is open or has a waiting list', () => {
    const takes = (state: FormState) => mayApply(FORM, state).ok;
    expect(takes('open') && takes('waiting_list')).toBe(true);
    expect(takes('full') || takes('closed') || takes('not_yet_open')).toBe(false);
  });

  it('never takes more than its places, nor anybody outside its days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400, max: 400 }),
        fc.nat(5),
        fc.option(fc.integer({ min: 1, max: 5 })),
        (days, received, capacity) => {
          const day = addDays(FORM.opensOn, days);
          if (formState({ ...FORM, capacity }, day, received) !== 'open') return;
          expect(capacity === null || received < capacity).toBe(true);
          expect(day >= FORM.opensOn && day <= FORM.closesOn!).toBe(true);
        },
      ),
    );
  });

  const wrong: [Partial<FormSettings>, string][] = [
    [{ closesOn: '2026-08-31' }, 'DATES_REVERSED'],
    [{ capacity: 0 }, 'CAPACITY_INVALID'],
    [{ questions: [{ key: 'religion', required: false }] }, 'QUESTION_UNKNOWN'],
    [{ questions: [{ key: 'registeredOn', required: false }] }, 'QUESTION_UNKNOWN'],
    [
      {
        questions: [
          { key: 'gender', required: false },
          { key: 'gender', required: true },
        ],
      },
      'QUESTION_TWICE',
    ],
    [{ noticeText: ' ' }, 'NOTICE_MISSING'],
  ];
  test.each(wrong)('%j is refused: %s', (more, code) => {
    expect(checkForm('mentee', { ...FORM, ...more })).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('the answers', () => {
  const rules = (role: 'mentor' | 'mentee', ...keys: string[]) => ({
    role,
    screening: { steps: [], registrationAge: 16 },
    today: '2026-11-21',
    questions: formQuestions(
      role,
      keys.map((key) => ({ key, required: true })),
    ),
  });
  const NAMED = { familyName: 'Ahmadi', givenName: 'Najib', birthDate: '12/07/2002' };

  it('of a mentee need one e-mail or one phone', () => {
    const [bare, mail, phone] = [NAMED, { ...NAMED, email: 'N@x.fr' }, { ...NAMED, phone: '06 12 34 56 78' }];
    expect(readAnswers(rules('mentee'), bare)).toMatchObject({
      ok: false,
      refusal: { code: 'ANSWER_INVALID', path: ['answers', 'email'] },
    });
    expect(readAnswers(rules('mentee'), mail)).toMatchObject({ ok: true, value: { email: 'n@x.fr' } });
    expect(readAnswers(rules('mentee'), phone)).toMatchObject({ ok: true, value: { phone: '+33612345678' } });
    expect(readAnswers(rules('mentor'), phone)).toMatchObject({ ok: false });
  });

  const bad: [object, string][] = [
    [{ familyName: '' }, 'familyName'],
    [{ birthDate: '31/02/2000' }, 'birthDate'],
    [{ birthDate: '01/01/2015' }, 'birthDate'],
    [{ birthDate: '01/01/1850' }, 'birthDate'],
    [{ birthDate: '01/01/2030' }, 'birthDate'],
    [{ email: 'rien' }, 'email'],
    [{ languages: 'dari (Z9)' }, 'languages'],
    [{ familyName: 'x'.repeat(501) }, 'familyName'],
  ];
  test.each(bad)('%j is refused at its question, in French, with the repair', (wrong, key) => {
    const told = { ...NAMED, email: 'n@x.fr', languages: 'dari', ...wrong };
    const reading = readAnswers(rules('mentee', 'languages'), told);
    expect(reading).toMatchObject({ ok: false, refusal: { path: ['answers', key] } });
    if (!reading.ok) expect(reading.refusal.message).toMatch(/[.!]$/);
  });

  it('offered as choices are all understood', () => {
    for (const role of ['mentor', 'mentee'] as const) {
      const keys =
        role === 'mentor'
          ? ['objectives', 'gender', 'availability', 'video', 'genderWish', 'frenchLevel']
          : ['primaryObjective', 'peerWish', 'refusesCompatriot', 'gender', 'availability'];
      for (const { key, choices, kind } of formQuestions(
        role,
        keys.map((asked) => ({ key: asked, required: false })),
      )) {
        const answers = kind === 'choices' ? [choices.join(', ')] : choices;
        for (const answer of answers) {
          expect([
            key,
            answer,
            readAnswers(rules(role, key), { ...NAMED, email: 'n@x.fr', [key]: answer }).ok,
          ]).toEqual([key, answer, true]);
        }
      }
    }
  });

  it('of a draft are kept only for questions that exist', () => {
    expect(
      keepableAnswers('mentee', { ...NAMED, religion: 'x', email: ' ', registeredOn: '01/01/2020' }),
    ).toEqual(NAMED);
  });
});
