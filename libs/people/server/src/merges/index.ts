import { DuoTiesRegistry } from './duo-ties.js';
import { DuplicateKeysRepository } from './duplicate-keys.repository.js';
import { DuplicatesRepository } from './duplicates.repository.js';
import { DuplicatesService } from './duplicates.service.js';
import { MergesRepository } from './merges.repository.js';
import { MergesResolver, PersonMergeNamesResolver } from './merges.resolver.js';
import { MergesService } from './merges.service.js';
import { RowChangesRepository } from './row-changes.repository.js';

/** Duplicates: found, told apart, merged, parted again. */
export const MERGES = [
  DuoTiesRegistry,
  DuplicateKeysRepository,
  DuplicatesRepository,
  DuplicatesService,
  MergesRepository,
  MergesResolver,
  MergesService,
  PersonMergeNamesResolver,
  RowChangesRepository,
];
