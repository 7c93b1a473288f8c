import {
  answersTo,
  answerWords,
  certificateSentence,
  type ClosingQuestion,
  type Ending,
  followUpOf,
  hours,
  isEnding,
  questionsFor,
  validBadge,
} from './ending.js';

const due = (kind: string, key: string, state: string) =>
  ({ kind, key, state }) as Ending['calendar'][number];
const question = (given: Partial<ClosingQuestion>): ClosingQuestion => ({
  ...{ key: 'k', kind: 'text', label: 'L', sides: ['mentor', 'mentee'], choices: [], from: null, to: null },
  ...given,
});

describe('the end of a duo on screen', () => {
  it('is shown once its calendar calls for it, and for as long as it is closed', () => {
    const far = [due('closure', 'closure', 'upcoming'), due('review', 'mid_term', 'late')];
    expect(isEnding({ state: 'active', calendar: far })).toBe(false);
    expect(isEnding({ state: 'closed', calendar: far })).toBe(true);
    expect(isEnding({ state: 'active', calendar: [due('review', 'closing', 'due')] })).toBe(true);
    expect(isEnding({ state: 'paused', calendar: [due('closure', 'closure', 'late')] })).toBe(true);
  });

  it('asks each side its own questions, with the answers there are', () => {
    const ending = { closingQuestions: [question({}), question({ sides: ['mentor'] })] } as Ending;
    expect(questionsFor(ending, 'mentee')).toHaveLength(1);
    expect(answersTo(question({ kind: 'scale', from: 0, to: 2 }))?.map(({ value }) => value)).toEqual([
      '0',
      '1',
      '2',
    ]);
    expect(answersTo(question({}))).toBeNull();
    expect(answerWords([question({ kind: 'yes_no' })], 'k', 'no')).toBe('Non');
    expect(answerWords([question({})], 'k', 'Merci')).toBe('Merci');
  });

  it('attests meetings and hours, and says what it cannot count', () => {
    expect([hours(45), hours(120), hours(450)]).toEqual(['45 min', '2 h', '7 h 30']);
    const certificate = { from: '2026-01-01', to: '2026-06-30', meetings: 6, minutes: 450, withoutLength: 0 };
    expect(certificateSentence(certificate)).toBe(
      '6 rencontres tenues (7 h 30) du 1er janvier 2026 au 30 juin 2026.',
    );
    expect(certificateSentence({ ...certificate, withoutLength: 2 })).toMatch(
      / 2 rencontres sans durée notée : leur temps n’est pas compté\.$/,
    );
  });

  it('knows whom a follow-up is about', () => {
    expect(followUpOf({ key: 'mentee-12' })).toEqual({ side: 'mentee', months: 12 });
    expect(followUpOf({ key: 'closure' })).toBeNull();
  });

  it('has one badge a side that counts', () => {
    const badges = [
      { id: '1', side: 'mentor', revokedAt: '2026-05-03T08:00:00.000Z' },
      { id: '2', side: 'mentor', revokedAt: null },
    ];
    expect(validBadge({ badges } as Ending, 'mentor')?.id).toBe('2');
    expect(validBadge({ badges } as Ending, 'mentee')).toBeNull();
  });
});
