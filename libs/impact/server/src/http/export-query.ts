import { type Id, type Result, accept, refuse } from '@tdu/kernel';
import { validate } from 'uuid';
import { EXPORT_FORMATS, type ExportFormat } from '../exports/export-format.js';

export interface ExportRequest {
  readonly programmeId: Id;
  readonly year: number;
  readonly format: ExportFormat;
  readonly protect: boolean;
}

/** Reads the address of a download; says in French what is missing or wrong. */
export function readExportQuery(formatText: string, query: Record<string, unknown>): Result<ExportRequest> {
  const format = EXPORT_FORMATS.find((known) => known === formatText);
  if (!format) return refuse('FORMAT_UNKNOWN', 'Choisissez le format csv ou xlsx.', 'format');
  const { programme, year, protect } = query;
  if (typeof programme !== 'string' || !validate(programme)) {
    return refuse(
      'PROGRAMME_INVALID',
      'Indiquez le programme : …?programme=IDENTIFIANT&year=2026.',
      'programme',
    );
  }
  if (typeof year !== 'string' || !/^20\d{2}$/.test(year)) {
    return refuse('YEAR_INVALID', 'Indiquez l’année sur quatre chiffres : …&year=2026.', 'year');
  }
  return accept({ programmeId: programme, year: Number(year), format, protect: protect === '1' });
}
