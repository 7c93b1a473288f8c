import { FIRST_QUESTIONS, MORE_QUESTIONS, referralInput } from './referral.js';

const consent = { consentWay: 'phone' as const, consentOn: '2026-11-21' };

describe('a referral as it is sent', () => {
  it('leaves out what nobody told', () => {
    const answers = { givenName: ' Najib ', familyName: 'Ahmadi', birthDate: '2002', phone: '0612345678' };
    expect(referralInput('p', answers, consent)).toMatchObject({
      programmeId: 'p',
      givenName: 'Najib',
      birthDate: '2002',
      phone: '0612345678',
      email: null,
      languages: null,
      ...consent,
    });
  });

  it('asks five things first, and three of them must be told', () => {
    expect(FIRST_QUESTIONS).toHaveLength(5);
    expect(FIRST_QUESTIONS.filter(({ required }) => required)).toHaveLength(3);
    expect(MORE_QUESTIONS.some(({ required }) => required)).toBe(false);
  });
});
