import { Injectable } from '@nestjs/common';
import {
  type Goal,
  type GoalState,
  type GoalTheme,
  type Step,
  type StepKind,
  type StepOwner,
  type StepState,
  checkPlanEntry,
  contributorSide,
  isSameGoal,
  isSameStep,
  moveGoal,
  moveStep,
} from '@tdu/duos-domain';
import {
  type CalendarDate,
  type Id,
  type RequestContext,
  type Result,
  accept,
  newId,
  refuse,
  today,
} from '@tdu/kernel';
import { Tenancy, loaderFor } from '@tdu/platform';
import type { DuoGoalEntity, DuoStepEntity } from '../entities/index.js';
import { isId } from '../is-id.js';
import { DuoCommands, notYours } from '../life/duo-commands.js';
import type { DuoRecord } from '../life/duo-record.js';
import { type GoalRecord, GoalsRepository } from './goals.repository.js';

export interface SetGoalInput {
  readonly duoId: Id;
  readonly theme: GoalTheme;
  /** In the duo's own words; never needed. */
  readonly title?: string | null;
  readonly dueOn?: CalendarDate | null;
}

export interface AddStepInput {
  readonly goalId: Id;
  readonly kind: StepKind;
  readonly title?: string | null;
  readonly owner?: StepOwner | null;
  readonly dueOn?: CalendarDate | null;
}

/** What a duo works towards, and by which steps. Both people and the team write them. */
@Injectable()
export class GoalsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly goals: GoalsRepository,
    private readonly commands: DuoCommands,
  ) {}

  /** The goals of a duo with their steps; all asked for in one request are read together. */
  async of(ctx: RequestContext, duoId: Id): Promise<GoalRecord[]> {
    const loader = loaderFor(ctx, 'duo-goals', (ids) =>
      this.tenancy.withTenant(ctx, (tx) => this.goals.ofDuos(tx, ids)),
    );
    return (await loader.load(duoId)) ?? [];
  }

  /** Sets a goal; one that says the same as an open one is that one. */
  set(ctx: RequestContext, { duoId, theme, title, dueOn }: SetGoalInput): Promise<Result<DuoRecord>> {
    return this.commands.within(ctx, duoId, async (tx, record) => {
      const setBy = contributorSide(ctx.actor, record.people);
      if (!setBy) return notYours();
      const goal: Goal = { theme, title: tidy(title), state: 'open', dueOn: dueOn ?? null, setBy };
      const known = (await this.goals.ofDuos(tx, [duoId])).get(duoId) ?? [];
      if (known.some((one) => one.goal.state === 'open' && isSameGoal(one.goal, goal))) return accept(record);
      const refusal = closed(record) ?? no(checkPlanEntry(goal, today(tx.clock)));
      if (refusal) return refusal;
      await this.goals.save(tx, { ...key(tx), duoId, ...goal, createdAt: tx.clock.now() });
      await this.commands.note(tx, duoId, { type: 'goal.set', data: { theme } });
      return accept(record);
    });
  }

  /** Says that a goal is reached, dropped, or open again. */
  move(ctx: RequestContext, goalId: Id, state: GoalState): Promise<Result<DuoRecord>> {
    return this.withGoal(ctx, goalId, async (tx, record, goal) => {
      const moved = moveGoal(goal, state);
      if (!moved.ok) return moved;
      if (!moved.value.changed) return accept(record);
      await this.goals.save(tx, { ...goal, state });
      await this.commands.note(tx, record.id, { type: 'goal.moved', data: { theme: goal.theme, state } });
      return accept(record);
    });
  }

  /** Adds a step to a goal; one that says the same is that one. */
  addStep(ctx: RequestContext, input: AddStepInput): Promise<Result<DuoRecord>> {
    const { goalId, kind } = input;
    return this.withGoal(ctx, goalId, async (tx, record, goal) => {
      const step = newStep(input);
      const known = (await this.goals.ofDuos(tx, [record.id])).get(record.id) ?? [];
      const steps = known.find((one) => one.goal.id === goal.id)?.steps ?? [];
      if (steps.some((one) => isSameStep(one, step))) return accept(record);
      const checked = checkPlanEntry(step, today(tx.clock));
      if (!checked.ok) return checked;
      await this.goals.save(tx, { ...key(tx), goalId, ...step, createdAt: tx.clock.now() });
      await this.commands.note(tx, record.id, { type: 'step.added', data: { kind } });
      return accept(record);
    });
  }

  /** Says how far a step is; done, it keeps the day. */
  async moveStep(ctx: RequestContext, stepId: Id, state: StepState): Promise<Result<DuoRecord>> {
    const step = await this.find(ctx, stepId, (tx) => this.goals.step(tx, stepId));
    if (!step) return stepUnknown();
    return this.withGoal(ctx, step.goalId, async (tx, record) => {
      const now = (await this.goals.step(tx, stepId)) ?? step;
      const moved = moveStep(now, state, today(tx.clock));
      if (!moved.ok) return moved;
      if (!moved.value.changed) return accept(record);
      await this.goals.save(tx, { ...now, ...moved.value.step });
      await this.commands.note(tx, record.id, { type: 'step.moved', data: { kind: now.kind, state } });
      return accept(record);
    });
  }

  /** Runs a change of one goal with its duo held; who has no part in the duo learns nothing of the goal. */
  private async withGoal(
    ctx: RequestContext,
    goalId: Id,
    work: (tx: RequestContext, record: DuoRecord, goal: DuoGoalEntity) => Promise<Result<DuoRecord>>,
  ): Promise<Result<DuoRecord>> {
    const found = await this.find(ctx, goalId, (tx) => this.goals.goal(tx, goalId));
    if (!found) return goalUnknown();
    const result = await this.commands.within(ctx, found.duoId, async (tx, record) => {
      if (!contributorSide(ctx.actor, record.people)) return notYours();
      const goal = await this.goals.goal(tx, goalId);
      return closed(record) ?? (goal ? work(tx, record, goal) : goalUnknown());
    });
    return !result.ok && result.refusal.code === 'DUO_NOT_FOUND' ? goalUnknown() : result;
  }

  private async find<T>(ctx: RequestContext, id: Id, read: (tx: RequestContext) => Promise<T | null>) {
    return isId(id) ? this.tenancy.withTenant(ctx, read) : null;
  }
}

function newStep({ kind, title, owner, dueOn }: AddStepInput): Step {
  const open = { state: 'todo', dueOn: dueOn ?? null, doneOn: null } as const;
  return { kind, title: tidy(title), owner: owner ?? 'mentee', ...open };
}

function key(tx: RequestContext): Pick<DuoStepEntity, 'associationId' | 'id'> {
  return { associationId: tx.associationId, id: newId() };
}

function tidy(text: string | null | undefined): string | null {
  return text?.trim() || null;
}

function no<T>(result: Result<T>) {
  return result.ok ? undefined : result;
}

function closed({ life }: DuoRecord) {
  if (life.state !== 'closed') return undefined;
  return refuse('DUO_CLOSED', 'Ce duo est clos : ses objectifs ne changent plus.', 'duoId');
}

function goalUnknown() {
  return refuse('GOAL_UNKNOWN', 'Cet objectif est introuvable : rechargez la page du duo.', 'goalId');
}

function stepUnknown() {
  return refuse('STEP_UNKNOWN', 'Cette étape est introuvable : rechargez la page du duo.', 'stepId');
}
