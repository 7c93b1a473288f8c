import type { Id } from '@tdu/kernel';
import type { ProgrammeVersionEntity } from './entities/programme-version.entity.js';

/** Versions kept at most: an association has a handful, and each is a few kilobytes of rules and charters. */
const KEPT = 500;

/**
 * Versions under which something was done. The database refuses any change of their sections from then on, so what
 * was read once stays true; the association is part of the key, so that nobody is given another's rules.
 */
export class UsedVersions {
  private readonly known = new Map<string, ProgrammeVersionEntity>();

  /** The version, or undefined when it has to be read. */
  find(associationId: Id, id: Id): ProgrammeVersionEntity | undefined {
    return this.known.get(keyOf(associationId, id));
  }

  /** Keeps those of the versions that can no longer change; the oldest give way. */
  keep(versions: readonly ProgrammeVersionEntity[]): void {
    for (const version of versions) {
      if (version.firstUsedAt === null) continue;
      this.known.set(keyOf(version.associationId, version.id), version);
    }
    for (const key of this.known.keys()) {
      if (this.known.size <= KEPT) return;
      this.known.delete(key);
    }
  }
}

function keyOf(associationId: Id, id: Id): string {
  return `${associationId} ${id}`;
}
