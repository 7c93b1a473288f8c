import type { LikenessReason } from '@tdu/people-domain';
import type { HistoryEntity } from '@tdu/platform';
import type { PersonMergeEntity } from '../entities/person-merge.entity.js';
import type { DuplicateCandidate } from './duplicates.service.js';
import {
  DuplicateCandidateModel,
  DuplicateDismissed,
  PersonEvent,
  PersonMergeModel,
} from './merge.models.js';
import { EVENT_LABELS } from './person-timeline.labels.js';

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

export function toPersonEvent(entry: HistoryEntity): PersonEvent {
  const { id, occurredAt: at, type, subjectType, subjectId } = entry;
  const participationId = subjectType === 'participation' ? subjectId : null;
  return Object.assign(new PersonEvent(), {
    id,
    at,
    type,
    label: EVENT_LABELS[type] ?? type,
    participationId,
  });
}
