import { type MatchingWishes, keepableWishes } from './matching-wishes.js';

const mentor = { role: 'mentor' as const, personId: 'm', refusesCompatriot: false };
const mentee = { role: 'mentee' as const, personId: 'e', refusesCompatriot: false };
const refusing = { ...mentee, refusesCompatriot: true };
const nothing: MatchingWishes = {
  peerWish: null,
  mentoringYears: null,
  professionYears: null,
  wishedPartnerIds: [],
  keptTies: null,
};
const ties = { department: '93', channel: null };

describe('wishes for a next duo', () => {
  it.each([
    ['a peer wished by a mentee', mentee, { peerWish: 'either' }],
    ['ties a mentee keeps', mentee, { keptTies: ties }],
    ['years of a mentor', mentor, { mentoringYears: 0, professionYears: 70 }],
    ['a language wished by someone who refuses compatriots', refusing, { peerWish: 'language' }],
    ['a former partner of either', mentor, { wishedPartnerIds: ['e'] }],
  ] as const)('%s are kept', (_what, person, told) => {
    expect(keepableWishes(person, { ...nothing, ...told })).toEqual({
      ok: true,
      value: { ...nothing, ...told },
    });
  });

  it.each([
    ['a peer wished by a mentor', mentor, { peerWish: 'country' }, 'WISH_OF_MENTEE_ONLY', 'peerWish'],
    [
      'a compatriot both wished and refused',
      refusing,
      { peerWish: 'either' },
      'WISHES_CONTRADICT',
      'peerWish',
    ],
    ['ties of a mentor', mentor, { keptTies: ties }, 'WISH_OF_MENTEE_ONLY', 'keptTies'],
    ['years of a mentee', mentee, { professionYears: 3 }, 'YEARS_OF_MENTOR_ONLY', 'professionYears'],
    ['years below nothing', mentor, { mentoringYears: -1 }, 'YEARS_OUT_OF_RANGE', 'mentoringYears'],
    ['half years', mentor, { mentoringYears: 1.5 }, 'YEARS_OUT_OF_RANGE', 'mentoringYears'],
    ['more years than a life', mentor, { professionYears: 71 }, 'YEARS_OUT_OF_RANGE', 'professionYears'],
    ['oneself', mentee, { wishedPartnerIds: ['e'] }, 'PARTNER_IS_SELF', 'wishedPartnerIds'],
  ] as const)('%s are refused', (_what, person, told, code, field) => {
    expect(keepableWishes(person, { ...nothing, ...told })).toMatchObject({
      ok: false,
      refusal: { code, path: [field] },
    });
  });

  it('name a partner once, and keep no ties without content', () => {
    const told = {
      ...nothing,
      wishedPartnerIds: ['m', 'm'],
      keptTies: { department: null, channel: null },
    };
    expect(keepableWishes(mentee, told)).toEqual({
      ok: true,
      value: { ...nothing, wishedPartnerIds: ['m'] },
    });
  });
});
