import { type CountedDuo, achievedByDepartment } from './achieved.js';

function duo(mentee: string, department: string | null, life: Partial<CountedDuo>): CountedDuo {
  const blank = { formedOn: '2026-01-01', startsOn: null, closedOn: null, closureReason: null };
  return { menteeParticipationId: mentee, department, ...blank, ...life };
}

const duos = [
  duo('a', '59', {
    formedOn: '2025-12-30',
    startsOn: '2026-01-05',
    closedOn: '2026-03-01',
    closureReason: 'moved_away',
  }),
  duo('a', '59', { formedOn: '2026-04-01', startsOn: '2026-04-05' }),
  duo('b', '62', { formedOn: '2026-12-31', startsOn: null }),
  duo('c', null, {
    formedOn: '2025-05-01',
    startsOn: '2025-05-02',
    closedOn: '2026-01-01',
    closureReason: 'completed',
  }),
  duo('d', '62', {
    formedOn: '2025-05-01',
    startsOn: '2025-05-02',
    closedOn: '2025-12-31',
    closureReason: 'completed',
  }),
];

describe('what a programme achieved in a year, by the mentee’s department', () => {
  it('counts duos formed in it', () => {
    expect(achievedByDepartment(duos, 2026, 'duos_formed')).toEqual([
      { department: '59', achieved: 1 },
      { department: '62', achieved: 1 },
    ]);
  });

  it('counts people whose duo was under way on one of its days, once each', () => {
    expect(achievedByDepartment(duos, 2026, 'people_reached')).toEqual([
      { department: '59', achieved: 1 },
      { department: null, achieved: 1 },
    ]);
  });

  it('counts duos that came to their term in it', () => {
    expect(achievedByDepartment(duos, 2026, 'duos_finished')).toEqual([{ department: null, achieved: 1 }]);
  });
});
