import { type Actor, type Id, type Result, accept, refused } from '@tdu/kernel';
import { SheetError } from '@tdu/people-domain';

/** Turns what stopped the reading of a sheet into a refusal; other errors go on. */
export async function refusingSheets<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return accept(await work());
  } catch (error) {
    if (error instanceof SheetError) return refused(error.refusal);
    throw error;
  }
}

/** Whether a text may be asked of the database as an id. */
export function isId(text: string): text is Id {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** Who did it, as kept with an import. */
export function nameOf(actor: Actor): string {
  if (actor.kind === 'system') return `system:${actor.name}`;
  return actor.kind === 'user' ? actor.userId : actor.personId;
}

/** The last part of a path, without control characters. */
export function shownName(fileName: string): string {
  const name = fileName.split(/[/\\]/).at(-1) ?? '';
  return name.replace(/\p{C}/gu, '').slice(0, 200) || 'feuille.csv';
}
