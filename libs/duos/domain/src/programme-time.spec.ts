import { addDays } from '@tdu/kernel';
import {
  CLOSURE_REASON_KEYS,
  alumniLabel,
  alumniMeetings,
  closeUnder,
  offeredReasons,
  reasonLabelUnder,
  phaseOn,
  phasesOf,
} from './index.js';
import { activeDuo, formedDuo, monthly, presetRules } from './testing/sample-duo.js';

const phased = {
  ...monthly.calendar,
  phases: [
    { label: 'Découverte', months: 1 },
    { label: 'Projet', months: 4 },
    { label: 'Passage de relais', months: 1 },
  ],
};

describe('the phases of a duo', () => {
  const duo = activeDuo('2026-08-31');

  it('follow one another without a gap, from the first day to the term', () => {
    const dated = phasesOf(phased, duo);
    expect(dated.map(({ startsOn }) => startsOn)).toEqual(['2026-08-31', '2026-09-30', '2027-01-31']);
    expect(dated.slice(1).map(({ startsOn }) => startsOn)).toEqual(
      dated.slice(0, -1).map(({ endsOn }) => addDays(endsOn, 1)),
    );
    expect(dated.at(-1)?.endsOn).toBe(duo.endsOn);
  });

  it('the last one is as long as the duo is', () => {
    expect(phaseOn(phased, { ...duo, endsOn: '2027-05-30' }, '2027-05-01')?.label).toBe('Passage de relais');
    expect(phaseOn(phased, duo, '2027-05-01')).toBeUndefined();
    expect(phasesOf(phased, formedDuo('2026-08-31'))).toEqual([]);
  });
});

describe('the reasons for which a duo is closed', () => {
  const duo = activeDuo('2026-01-05');
  const few = { end: { ...monthly.calendar.end, reasons: ['goal_reached' as const, 'completed' as const] } };

  it('are all of them, or those of the programme in its order', () => {
    expect(offeredReasons(monthly.calendar).map(({ key }) => key)).toEqual(CLOSURE_REASON_KEYS);
    expect(offeredReasons(few).map(({ key }) => key)).toEqual(['goal_reached', 'completed']);
  });

  it('are told in the words of the programme where it has its own', () => {
    const end = { ...few.end, reasonLabels: { completed: 'Fin de la bourse', health: 'Soins' } };
    expect(offeredReasons({ end }).map(({ label }) => label)).toEqual([
      'Objectif atteint avant le terme',
      'Fin de la bourse',
    ]);
    expect(reasonLabelUnder({ end }, 'health')).toBe('Soins');
    const refused = closeUnder({ end }, duo, { reason: 'moved_away', on: '2026-03-01' }, '2026-03-02');
    expect(refused).toMatchObject({ refusal: { message: expect.stringContaining('« Fin de la bourse »') } });
  });

  it('are refused when the programme does not offer them, and the others are named', () => {
    const close = (reason: 'health' | 'completed') =>
      closeUnder(few, duo, { reason, on: '2026-03-01' }, '2026-03-02');
    expect(close('completed')).toMatchObject({ ok: true, value: { changed: true } });
    expect(close('health')).toMatchObject({
      ok: false,
      refusal: { code: 'CLOSURE_REASON_NOT_OFFERED', message: expect.stringContaining('Objectif atteint') },
    });
  });
});

describe('what comes after a duo', () => {
  const { calendar } = presetRules('tandem-refugies');

  it('is one meeting a month for those who have finished, where the programme says so', () => {
    expect(alumniMeetings(calendar, { closedOn: '2028-01-31' }, '2028-03-15')).toEqual([
      { label: 'Rencontre des anciens en février 2028', startsOn: '2028-02-01', endsOn: '2028-02-29' },
      { label: 'Rencontre des anciens en mars 2028', startsOn: '2028-03-01', endsOn: '2028-03-31' },
    ]);
    expect(alumniLabel(calendar)).toBe('Ensuite, anciens : au moins 1 rencontre par mois');
  });

  it('is nothing before the end, nor in a programme without alumni', () => {
    expect(alumniMeetings(calendar, { closedOn: null }, '2028-03-15')).toEqual([]);
    expect(alumniMeetings(monthly.calendar, { closedOn: '2028-01-31' }, '2028-03-15')).toEqual([]);
    expect(alumniLabel(monthly.calendar)).toBeNull();
  });
});
