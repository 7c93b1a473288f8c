/** An expected "no" of the api: French, and it says what to do next. `path` names the field concerned. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** Tells a refusal from the success type in a mutation's union. */
export function isRefusal(outcome: object): outcome is Refusal {
  return 'code' in outcome && 'message' in outcome && 'path' in outcome;
}

/** The message of a refusal for one field, or null: forms show it beside that field. */
export function refusalAt(refusal: Refusal | null, field: string): string | null {
  return refusal?.path.includes(field) ? refusal.message : null;
}

/** The message of a refusal that no field of a form shows, or null: it stands above the form, never nowhere. */
export function refusalElsewhere(refusal: Refusal | null, fields: readonly string[]): string | null {
  return refusal && !fields.some((field) => refusalAt(refusal, field)) ? refusal.message : null;
}
