import type { MessageLanguage } from '@tdu/kernel';
import { toBalancePreview } from '../fairness/balance.mapper.js';
import type { BalancePreviewModel } from '../fairness/balance.models.js';
import type { MatchStudyEntity } from '../studies/match-study.entity.js';
import { toPoolStudy } from './pool-study.mapper.js';
import type { PoolStudyModel } from './pool-study.models.js';

/** A study as GraphQL shows it, whichever its kind. */
export function toStudy(
  study: MatchStudyEntity,
  language: MessageLanguage,
): PoolStudyModel | BalancePreviewModel {
  return study.kind === 'needs' ? toPoolStudy(study, language) : toBalancePreview(study);
}
