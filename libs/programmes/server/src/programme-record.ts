import { type Id, type Result, refuse } from '@tdu/kernel';
import type { ProgrammeVersionEntity } from './entities/programme-version.entity.js';
import type { ProgrammeEntity } from './entities/programme.entity.js';

/** A programme with the rules it has now. */
export interface ProgrammeRecord {
  readonly id: Id;
  readonly name: string;
  readonly preset: string | null;
  readonly createdAt: Date;
  readonly currentVersion: ProgrammeVersionEntity;
}

/** Puts programmes and their current versions together, in the order of the programmes. */
export function toRecords(
  programmes: readonly ProgrammeEntity[],
  versions: readonly ProgrammeVersionEntity[],
): ProgrammeRecord[] {
  const byProgramme = new Map(versions.map((version) => [version.programmeId, version]));
  return programmes.map(({ id, name, preset, createdAt }) => ({
    id,
    name,
    preset,
    createdAt,
    currentVersion: byProgramme.get(id)!,
  }));
}

/** What is said of a programme that the association does not have. */
export const PROGRAMME_UNKNOWN =
  'Ce programme n’existe pas dans votre association : choisissez-en un dans la liste.';

/** The refusal for a programme that the association does not have. */
export function programmeUnknown(): Result<never> {
  return refuse('PROGRAMME_UNKNOWN', PROGRAMME_UNKNOWN, 'programmeId');
}
