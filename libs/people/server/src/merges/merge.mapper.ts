import type { LikenessReason } from '@tdu/people-domain';
import type { PersonMergeEntity } from '../entities/person-merge.entity.js';
import type { DuplicateCandidate } from './duplicates.service.js';
import { DuplicateCandidateModel, DuplicateDismissed, PersonMergeModel } from './merge.models.js';

const BECAUSE: Readonly<Record<LikenessReason, string>> = {
  name_and_birth: 'même nom et même date de naissance',
  name_and_year: 'même nom et même année de naissance',
  email: 'même adresse e-mail',
  phone: 'même téléphone',
};

export function toCandidate(candidate: DuplicateCandidate): DuplicateCandidateModel {
  const because = candidate.reasons.map((reason) => BECAUSE[reason]).join(', ');
  return Object.assign(new DuplicateCandidateModel(), { ...candidate, because });
}

export function toMerge({ changes, ...merge }: PersonMergeEntity): PersonMergeModel {
  return Object.assign(new PersonMergeModel(), merge, { changes: changes.length });
}

export function toDismissed(dismissed: true): DuplicateDismissed {
  return Object.assign(new DuplicateDismissed(), { dismissed });
}
