import { addressOf, formInput, isChoosable, settingsOf } from './form-settings.js';

const FORM = {
  ...{ role: 'mentee' as const, state: 'open' as const, opensOn: '2026-09-01', closesOn: null, capacity: 40 },
  ...{ waitingList: true, noticeVersion: '2', noticeText: 'Vos données…', received: 3, waiting: 0 },
  questions: [
    { key: 'familyName', required: true },
    { key: 'town', required: true },
    { key: 'sector', required: false },
  ],
};
const WHERE = { programmeId: 'p', role: 'mentee' as const };
const QUESTIONS = [{ key: 'sector' }, { key: 'languages' }, { key: 'town' }];

describe('the settings of a public form', () => {
  it('come back as they were, without the questions that every form asks', () => {
    const { role, state: _state, received: _received, waiting: _waiting, ...same } = FORM;
    expect(formInput(WHERE, settingsOf(FORM, '2026-11-21'), QUESTIONS)).toEqual({
      ...same,
      ...{ programmeId: 'p', role },
      questions: [
        { key: 'sector', required: false },
        { key: 'town', required: true },
      ],
    });
    expect(isChoosable({ key: 'phone' })).toBe(false);
  });

  it('begin today, for any number of people, until further notice', () => {
    expect(formInput(WHERE, settingsOf(undefined, '2026-11-21'), QUESTIONS)).toMatchObject({
      opensOn: '2026-11-21',
      closesOn: null,
      capacity: null,
      questions: [],
    });
  });

  it('have an address for each role', () => {
    expect(addressOf(WHERE)).toBe('/candidature/p/mentore');
    expect(addressOf({ ...WHERE, role: 'mentor' })).toBe('/candidature/p/mentor');
  });
});
