import { summariseProcess } from './process-summary.js';

const mentees = (matched: number, waiting: number) => [
  ...Array.from({ length: matched }, (_, index) => ({
    admittedOn: '2026-01-01',
    firstDuoOn: `2026-01-${11 + index}`,
  })),
  ...Array.from({ length: waiting }, () => ({ admittedOn: '2026-01-01', firstDuoOn: null })),
];
const duo = (closedEarlyFor: string | null = null) => ({
  meetingsHeld: 2,
  meetingsExpected: 3,
  closedEarlyFor,
});

describe('how the programme itself went', () => {
  it('counts match rate, days to the duo, meetings and early closures', () => {
    const duos = [duo('moved'), duo('moved'), duo('no_contact'), duo()];
    expect(summariseProcess(mentees(3, 1), duos, 1)).toEqual({
      admitted: 4,
      matchRate: 7500,
      daysToDuoMean: 11,
      daysToDuoMedian: 11,
      meetingsHeld: 8,
      meetingsExpected: 12,
      earlyClosures: 3,
      earlyClosuresByReason: [
        { reason: 'moved', duos: 2 },
        { reason: 'no_contact', duos: 1 },
      ],
    });
  });

  it('keeps small groups from readers who may not know single people', () => {
    const summary = summariseProcess(mentees(3, 20), [duo('moved'), duo('moved')], 5);
    expect(summary).toMatchObject({ matchRate: null, daysToDuoMean: null, earlyClosures: null });
    expect(summary.earlyClosuresByReason).toEqual([{ reason: 'moved', duos: null }]);
  });

  it('has nothing to say about nobody', () => {
    expect(summariseProcess([], [], 5)).toMatchObject({ admitted: 0, matchRate: null, daysToDuoMean: null });
  });
});
