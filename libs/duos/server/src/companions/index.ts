import { CompanionsRepository } from './companions.repository.js';
import { CompanionsResolver } from './companions.resolver.js';
import { CompanionsService } from './companions.service.js';
import { HandoversDue } from './handovers-due.js';
import { LockedDuos } from './locked-duos.js';
import { ThirdPlaces } from './third-places.js';

/** What this folder gives the module of the part. */
export const COMPANIONS = [
  CompanionsService,
  CompanionsRepository,
  LockedDuos,
  ThirdPlaces,
  HandoversDue,
  CompanionsResolver,
];
