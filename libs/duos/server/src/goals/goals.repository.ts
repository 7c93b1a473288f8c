import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { Any } from 'typeorm';
import { DuoGoalEntity, DuoStepEntity } from '../entities/index.js';
import { groupBy } from '../group-by.js';

/** A goal with its steps, in the order of their making. */
export interface GoalRecord {
  readonly goal: DuoGoalEntity;
  readonly steps: readonly DuoStepEntity[];
}

/** Goals and steps of many duos, in two statements. */
@Injectable()
export class GoalsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** The goals of each of these duos, oldest first; a duo without any is absent. */
  async ofDuos(tx: RequestContext, duoIds: readonly Id[]): Promise<Map<Id, GoalRecord[]>> {
    const { associationId } = tx;
    const manager = this.tenancy.manager(tx);
    const goals = await manager.find(DuoGoalEntity, {
      where: { associationId, duoId: Any([...duoIds]) },
      order: { id: 'ASC' },
    });
    const steps = await manager.find(DuoStepEntity, {
      where: { associationId, goalId: Any(goals.map(({ id }) => id)) },
      order: { id: 'ASC' },
    });
    const byGoal = groupBy(steps, ({ goalId }) => goalId);
    const records = goals.map((goal) => ({ goal, steps: byGoal.get(goal.id) ?? [] }));
    return groupBy(records, ({ goal }) => goal.duoId);
  }

  goal(tx: RequestContext, id: Id): Promise<DuoGoalEntity | null> {
    return this.tenancy.manager(tx).findOneBy(DuoGoalEntity, { associationId: tx.associationId, id });
  }

  step(tx: RequestContext, id: Id): Promise<DuoStepEntity | null> {
    return this.tenancy.manager(tx).findOneBy(DuoStepEntity, { associationId: tx.associationId, id });
  }

  async save(tx: RequestContext, row: DuoGoalEntity | DuoStepEntity): Promise<void> {
    const entity = 'theme' in row ? DuoGoalEntity : DuoStepEntity;
    await this.tenancy
      .manager(tx)
      .upsert<DuoGoalEntity | DuoStepEntity>(entity, row, ['associationId', 'id']);
  }

  /** Moves the goals that are still open to the duo that continues: they are the mentee's, not the former mentor's. */
  async carryOver(tx: RequestContext, fromDuoId: Id, toDuoId: Id): Promise<void> {
    const open = { associationId: tx.associationId, duoId: fromDuoId, state: 'open' as const };
    await this.tenancy.manager(tx).update(DuoGoalEntity, open, { duoId: toDuoId });
  }
}
