import { Injectable } from '@nestjs/common';
import { type Companion, type CompanionRole, handoverOf, nightsBefore } from '@tdu/duos-domain';
import { type CalendarDate, type Id, type RequestContext, today } from '@tdu/kernel';
import { PeopleService } from '@tdu/people-server';
import { loaderFor } from '@tdu/platform';
import { DuoNames } from '../duo-names.js';
import type { DuoCompanionEntity } from '../entities/duo-companion.entity.js';
import { groupBy } from '../group-by.js';
import type { DuoRecord } from '../life/duo-record.js';
import { DuoCompanion, DuoThirdPlace } from './companion.model.js';
import { CompanionsService } from './companions.service.js';

/** The third places of duos as a screen shows them; all duos of one request are read together. */
@Injectable()
export class ThirdPlaces {
  constructor(
    private readonly companions: CompanionsService,
    private readonly people: PeopleService,
    private readonly names: DuoNames,
  ) {}

  /** The places of a duo in the programme's order; no statement where the programme has none. */
  async of(ctx: RequestContext, record: DuoRecord): Promise<DuoThirdPlace[]> {
    const roles = record.rules.calendar.companions;
    if (roles.length === 0) return [];
    const stays = await this.stays(ctx, record.id);
    const day = today(ctx.clock);
    return Promise.all(
      roles.map(async (role) => {
        const own = stays.filter((stay) => stay.role === role.key);
        const companions = await Promise.all(own.map((stay) => this.told(ctx, role, stay, record)));
        return Object.assign(new DuoThirdPlace(), { companions, ...placeOf(role, own, record, day) });
      }),
    );
  }

  private async stays(ctx: RequestContext, duoId: Id): Promise<readonly DuoCompanionEntity[]> {
    const loader = loaderFor(ctx, 'duo-companions', async (ids) => {
      return groupBy(await this.companions.ofDuos(ctx, ids), (row) => row.duoId);
    });
    return (await loader.load(duoId)) ?? [];
  }

  private async told(
    ctx: RequestContext,
    role: CompanionRole,
    stay: Companion,
    { rules, life }: DuoRecord,
  ): Promise<DuoCompanion> {
    const { participationId, startsOn, endsOn } = stay;
    const found = await this.people.loadParticipation(ctx, participationId);
    const displayName = found ? await this.names.as(ctx, found.person.id, rules.names) : 'Personne effacée';
    const nights = role.countsNights ? nightsBefore(stay, life.closedOn ?? today(ctx.clock)) : null;
    return Object.assign(new DuoCompanion(), {
      participationId,
      displayName,
      startsOn,
      endsOn,
      nights,
    });
  }
}

function placeOf(role: CompanionRole, stays: readonly Companion[], { life }: DuoRecord, day: CalendarDate) {
  const last = stays.at(-1);
  const handover = handoverOf(role, last);
  const isEmpty = !last || (last.endsOn !== null && last.endsOn < day);
  return {
    role: role.key,
    label: role.label,
    changeFrom: handover?.from ?? null,
    changeUntil: handover?.until ?? null,
    due: life.state === 'active' && (isEmpty || (handover !== null && handover.until < day)),
  };
}
