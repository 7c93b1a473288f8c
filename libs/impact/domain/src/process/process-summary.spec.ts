import { type ClosureReason, closureReasonLabel } from '@tdu/duos-domain';
import { summariseProcess } from './process-summary.js';

const mentees = (matched: number, waiting: number) => [
  ...Array.from({ length: matched }, (_, index) => ({
    admittedOn: '2026-01-01',
    firstDuoOn: `2026-01-${11 + index}`,
  })),
  ...Array.from({ length: waiting }, () => ({ admittedOn: '2026-01-01', firstDuoOn: null })),
];
const closure = (reason: ClosureReason, count: number) => ({
  reason,
  label: closureReasonLabel(reason),
  count,
});
const figures = (...closures: ReturnType<typeof closure>[]) => ({
  meetingsHeld: 8,
  meetingsExpected: 12,
  closures,
});

describe('how the programme itself went', () => {
  it('counts match rate, days to the duo, meetings and early closures', () => {
    const duos = figures(closure('completed', 9), closure('moved_away', 2), closure('lost_contact', 1));
    expect(summariseProcess(mentees(3, 1), duos, 1)).toEqual({
      admitted: 4,
      matchRate: 7500,
      daysToDuoMean: 11,
      daysToDuoMedian: 11,
      meetingsHeld: 8,
      meetingsExpected: 12,
      earlyClosures: 3,
      earlyClosuresByReason: [
        { reason: 'moved_away', label: 'Déménagement', duos: 2 },
        { reason: 'lost_contact', label: 'Plus de nouvelles', duos: 1 },
      ],
    });
  });

  it('keeps small groups from readers who may not know single people', () => {
    const summary = summariseProcess(mentees(3, 20), figures(closure('moved_away', 2)), 5);
    expect(summary).toMatchObject({ matchRate: null, daysToDuoMean: null, earlyClosures: null });
    expect(summary.earlyClosuresByReason).toEqual([
      { reason: 'moved_away', label: 'Déménagement', duos: null },
    ]);
  });

  it('has nothing to say about nobody', () => {
    expect(summariseProcess([], figures(), 5)).toMatchObject({
      admitted: 0,
      matchRate: null,
      daysToDuoMean: null,
    });
  });
});
