import { type ImpactTableInput, UNKNOWN_DEPARTMENT, impactTable } from './impact-table.js';

const formed = (mentee: string, department: string | null) =>
  ({
    menteeParticipationId: mentee,
    department,
    formedOn: '2026-03-01',
  }) as ImpactTableInput['duos'][number];

const input: ImpactTableInput = {
  year: 2026,
  achieved: 'duos_formed',
  duos: [formed('a', '62'), formed('b', '62'), formed('c', '59'), formed('d', null)],
  targets: [
    { department: '59', projects: 1, target: 10 },
    { department: '80', projects: 2, target: 5 },
  ],
  announced: { projects: 3, target: 16 },
  hideBelow: null,
};

describe('the table of a year', () => {
  it('has a row for each department with a target or something achieved, and one for unknown departments', () => {
    const { rows, total } = impactTable(input).table;
    expect(
      rows.map(({ department, target, achieved, ratio }) => [department, target, achieved, ratio]),
    ).toEqual([
      ['59', 10, 1, 1000],
      ['62', 0, 2, null],
      ['80', 5, 0, 0],
      [UNKNOWN_DEPARTMENT, 0, 1, null],
    ]);
    expect(total).toMatchObject({ projects: 3, target: 15, achieved: 4 });
  });

  it('says that the announced total disagrees with its rows', () => {
    expect(
      impactTable(input).disagreements.map(({ what, entered, recomputed }) => [what, entered, recomputed]),
    ).toEqual([['Total des cibles', '16', '15']]);
  });

  it('shows a funder no small head count', () => {
    const { table } = impactTable({ ...input, hideBelow: 5 });
    expect(table.rows.map(({ achieved }) => achieved)).toEqual([null, null, 0, null]);
  });
});
