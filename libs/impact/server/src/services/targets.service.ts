import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, refuse, today } from '@tdu/kernel';
import { DEPARTMENTS } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { ProgrammesService, programmeUnknown } from '@tdu/programmes-server';
import { type Target, TargetsRepository } from '../repositories/targets.repository.js';

/** Under this code stands the total that was announced, beside the departments it should be the sum of. */
export const ANNOUNCED_TOTAL = 'TOTAL';

const LARGEST = 1_000_000;

/** What a programme aims at, year by year and department by department. */
@Injectable()
export class TargetsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly targets: TargetsRepository,
    private readonly programmes: ProgrammesService,
  ) {}

  /** Sets the target of a department, or the announced total, replacing what was there. */
  async set(ctx: RequestContext, target: Target): Promise<Result<Target>> {
    const year = Number(today(ctx.clock).slice(0, 4));
    const checked = checkTarget(target, year);
    if (!checked.ok) return checked;
    return this.tenancy.withTenant(ctx, async (tx) => {
      if (!(await this.programmes.find(tx, target.programmeId))) return programmeUnknown();
      await this.targets.save(tx, target);
      return accept(target);
    });
  }

  /** The targets of a year with the announced total apart; joins the caller's transaction. */
  ofYear(ctx: RequestContext, programmeId: Id, year: number): Promise<YearTargets> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const rows = await this.targets.ofYear(tx, programmeId, year);
      const announced = rows.find(({ department }) => department === ANNOUNCED_TOTAL);
      return { departments: rows.filter((row) => row !== announced), announced: announced ?? null };
    });
  }
}

export interface YearTargets {
  readonly departments: readonly Target[];
  readonly announced: Target | null;
}

function checkTarget({ department, year, projects, target }: Target, current: number): Result<void> {
  if (department !== ANNOUNCED_TOTAL && !(department in DEPARTMENTS)) {
    const message = `« ${department} » n’est pas un code de département : écrivez par exemple 02, 2A, 59 ou 974.`;
    return refuse('DEPARTMENT_UNKNOWN', message, 'department');
  }
  if (year < 2000 || year > current + 10) {
    return refuse('YEAR_INVALID', `Indiquez une année de 2000 à ${current + 10}.`, 'year');
  }
  const wrong = Object.entries({ projects, target }).find(
    ([, n]) => !Number.isInteger(n) || n < 0 || n > LARGEST,
  );
  if (wrong) return refuse('NUMBER_INVALID', `Indiquez un nombre entier de 0 à ${LARGEST}.`, wrong[0]);
  return accept(undefined);
}
