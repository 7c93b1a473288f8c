import { IMPORT_LIMITS, IMPORT_UNDO_DAYS, type ImportField } from '@tdu/people-domain';
import type { ImportRunEntity } from '../entities/import-run.entity.js';
import type { JudgedLine } from '../imports/import-reports.service.js';
import { undoableUntil } from '../imports/import-undo.service.js';
import {
  ImportFieldModel,
  ImportLimitsModel,
  ImportLineModel,
  ImportMapping,
  ImportRunModel,
  ImportSheet,
} from './import.models.js';

/** An import as GraphQL shows it. */
export function toRunModel(run: ImportRunEntity): ImportRunModel {
  const { id, fileName, role, state, counts, createdAt, undoneAt } = run;
  const format = { ...run.format, headings: [...run.format.headings] };
  const refusedSheetUrl = counts && counts.refused > 0 ? `/imports/${id}/refused.csv` : null;
  return Object.assign(new ImportRunModel(), {
    id,
    fileName,
    role,
    state,
    counts,
    createdAt,
    format,
    refusedSheetUrl,
    sheets: sheetsOf(run),
    undoableUntil: undoableUntil(run),
    undoneAt,
    run,
  });
}

function sheetsOf({ format: { workbook } }: ImportRunEntity): ImportSheet[] {
  return (workbook?.sheets ?? []).map(({ name, rows, headings }, at) => {
    const told = { name, rows, isReadable: headings !== null, isChosen: at === workbook!.chosen };
    return Object.assign(new ImportSheet(), told);
  });
}

/** What a file may weigh and hold, told before it is sent. */
export function importLimits(): ImportLimitsModel {
  const formats = ['.csv', '.xlsx', '.xlsm'];
  return Object.assign(new ImportLimitsModel(), { ...IMPORT_LIMITS, formats, undoDays: IMPORT_UNDO_DAYS });
}

/** A line with its words, when there are some. */
export function toLineModel({ importId, line, verdict, said }: JudgedLine): ImportLineModel {
  const { columnName = null, reason = null, repair = null, duplicateOf = null } = said ?? {};
  return Object.assign(new ImportLineModel(), {
    id: `${importId}:${line}`,
    line,
    verdict,
    columnName,
    reason,
    repair,
    duplicateOf,
  });
}

/** A field as the mapping screen lists it. */
export function toFieldModel({ key, label, required }: ImportField): ImportFieldModel {
  return Object.assign(new ImportFieldModel(), { field: key, label, required });
}

/** What each column of the sheet is read as. */
export function toMappingModels(run: ImportRunEntity, fields: readonly ImportField[]): ImportMapping[] {
  return run.mapping.map(({ heading, field }) => {
    const known = fields.find(({ key }) => key === field);
    const { label = null, required = false } = known ?? {};
    return Object.assign(new ImportMapping(), { heading, field, label, required });
  });
}
