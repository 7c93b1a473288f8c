import { attendanceSentence, haveMet, isTold, momentOf, whatCame } from './first-meeting.js';

const PLANNED = {
  plannedOn: '2026-12-03',
  time: '18:30',
  placeKind: 'library',
  mentorCame: null,
  menteeCame: null,
  teamCame: null,
} as const;
const duo = { mentor: { displayName: 'Claire' }, mentee: { displayName: 'Amina' } } as never;

describe('the first meeting', () => {
  it('is told with its hour, where one is fixed', () => {
    expect(momentOf(PLANNED)).toBe('3 décembre 2026 à 18:30');
    expect(momentOf({ ...PLANNED, time: null })).toBe('3 décembre 2026');
  });

  it('took place when the two came, with or without the team', () => {
    const came = { ...PLANNED, mentorCame: true, menteeCame: true, teamCame: false };
    expect([isTold(PLANNED), haveMet(PLANNED)]).toEqual([false, false]);
    expect([isTold(came), haveMet(came)]).toEqual([true, true]);
    expect(haveMet({ ...came, menteeCame: false, teamCame: true })).toBe(false);
  });

  it('is awaited up to its day, while the duo runs', () => {
    const word = (isRunning: boolean, today: string) => whatCame(PLANNED, isRunning, today).label;
    expect(word(true, '2026-12-03')).toBe('Prévue');
    expect(word(true, '2026-12-04')).toBe('Sans suite notée');
    expect(word(false, '2026-12-01')).toBe('Sans suite notée');
    const missed = { ...PLANNED, mentorCame: true, menteeCame: false, teamCame: true };
    expect(whatCame(missed, false, '2026-12-04').label).toBe('Manquée');
  });

  it('names who came', () => {
    const one = { ...PLANNED, mentorCame: true, menteeCame: false, teamCame: true };
    expect(attendanceSentence(one, duo)).toBe('Venu·es : Claire, l’équipe.');
    const nobody = { ...one, mentorCame: false, teamCame: false };
    expect(attendanceSentence(nobody, duo)).toBe('Personne n’est venu.');
  });
});
