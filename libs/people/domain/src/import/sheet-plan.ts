import { type CalendarDate, type Result, accept, refuse } from '@tdu/kernel';
import type { ParticipantRole } from '../participant.js';
import type { RoleScreening } from '../screening/screening-section.js';
import { type ImportField, importFields } from './fields.js';
import type { ColumnMapping } from './headings.js';

/** How each row of a sheet will be read. */
export interface SheetPlan {
  readonly role: ParticipantRole;
  readonly screening: RoleScreening;
  readonly today: CalendarDate;
  readonly columnCount: number;
  readonly columns: readonly PlannedColumn[];
}

export interface PlannedColumn {
  readonly index: number;
  readonly heading: string;
  readonly field: ImportField;
}

/**
 * Makes a plan of a mapping. Refused with `MAPPING_FIELD_UNKNOWN`, `MAPPING_FIELD_TWICE` or `MAPPING_INCOMPLETE`
 * (a required field without a column, or a mentee's sheet with neither e-mail nor telephone).
 */
export function planSheet(
  role: ParticipantRole,
  mapping: readonly ColumnMapping[],
  screening: RoleScreening,
  today: CalendarDate,
): Result<SheetPlan> {
  const fields = new Map(importFields(role, screening).map((field) => [field.key, field]));
  const mapped = mapping.flatMap(({ heading, field }, index) =>
    field === null ? [] : [{ heading, index, field }],
  );
  const stranger = mapped.find(({ field }) => !fields.has(field));
  if (stranger) return unknownField(stranger.field);
  const twice = mapped.find(({ field }, at) => mapped.findIndex((other) => other.field === field) < at);
  if (twice) return fieldTwice(fields.get(twice.field)!.label);
  const columns = mapped.map(({ heading, index, field }) => ({ heading, index, field: fields.get(field)! }));
  const missing = missingLabels([...fields.values()], columns);
  if (missing.length > 0) return incomplete(missing);
  return accept({ role, screening, today, columns, columnCount: mapping.length });
}

function missingLabels(fields: readonly ImportField[], columns: readonly PlannedColumn[]): string[] {
  const has = (key: string) => columns.some(({ field }) => field.key === key);
  const missing = fields.filter(({ key, required }) => required && !has(key)).map(({ label }) => label);
  return has('email') || has('phone') || missing.includes('E-mail')
    ? missing
    : [...missing, 'E-mail ou téléphone'];
}

function unknownField(field: string): Result<never> {
  return refuse(
    'MAPPING_FIELD_UNKNOWN',
    `Aucun champ ne s'appelle « ${field} » : choisissez-en un de la liste.`,
    'mapping',
  );
}

function fieldTwice(label: string): Result<never> {
  return refuse(
    'MAPPING_FIELD_TWICE',
    `Deux colonnes donnent le champ « ${label} » : laissez l'une des deux de côté.`,
    'mapping',
  );
}

function incomplete(missing: readonly string[]): Result<never> {
  return refuse(
    'MAPPING_INCOMPLETE',
    `Il manque la colonne de : ${missing.join(', ')}. Indiquez quelle colonne la contient, ou ajoutez-la à la feuille.`,
    'mapping',
  );
}
