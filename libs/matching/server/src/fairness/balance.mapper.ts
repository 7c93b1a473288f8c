import type { BalancePosition } from '@tdu/matching-domain';
import { type MatchStudyEntity, balanceOf } from '../studies/match-study.entity.js';
import { BalancePositionModel, BalancePreviewModel } from './balance.models.js';

/** A preview of the slider as GraphQL shows it. */
export function toBalancePreview(study: MatchStudyEntity): BalancePreviewModel {
  const { id, state, progress, runOn, error, createdAt, finishedAt } = study;
  const positions = (balanceOf(study)?.positions ?? []).map(toPosition);
  return Object.assign(new BalancePreviewModel(), {
    ...{ id, state, progress, runOn, error, createdAt, finishedAt },
    positions,
  });
}

function toPosition({ gained, lost, moved, ...figures }: BalancePosition): BalancePositionModel {
  return Object.assign(new BalancePositionModel(), {
    ...figures,
    gainedCount: gained.length,
    lostCount: lost.length,
    movedCount: moved,
    gainedIds: gained,
    lostIds: lost,
  });
}
