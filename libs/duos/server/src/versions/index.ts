import { DuoVersions } from './duo-versions.js';
import { VersionMove } from './version-move.js';
import { VersionMovesService } from './version-moves.service.js';
import { VersionsResolver } from './versions.resolver.js';

/** Duos and the versions of their programme. */
export const VERSIONS = [DuoVersions, VersionMove, VersionMovesService, VersionsResolver];
