import { ACHIEVEMENT_LABELS, type ImpactTable as Table, type ShownLine, percent } from '@tdu/impact-domain';
import type { Id } from '@tdu/kernel';
import { departmentName } from '../services/department-name.js';
import type { ImpactTable, ImpactTotal } from './impact-table.model.js';

/** The table of a year as the API gives it, with the addresses of the same figures as files. */
export function toImpactTable(programmeId: Id, { table, year, achieved, disagreements }: Table): ImpactTable {
  const address = (format: string) => `/exports/impact.${format}?programme=${programmeId}&year=${year}`;
  return {
    year,
    achievedLabel: ACHIEVEMENT_LABELS[achieved],
    rows: table.rows.map((row) => ({
      department: row.department,
      departmentName: departmentName(row.department),
      ...figures(row),
    })),
    total: figures(table.total),
    hidden: table.hidden,
    disagreements: [...disagreements],
    csvUrl: address('csv'),
    xlsxUrl: address('xlsx'),
  };
}

function figures({ projects, target, achieved, ratio }: ShownLine): ImpactTotal {
  return { projects, target, achieved, ratio: ratio === null ? null : percent(ratio) };
}
