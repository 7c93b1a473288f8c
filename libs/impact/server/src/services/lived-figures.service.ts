import { Injectable } from '@nestjs/common';
import { Permission, isAllowed } from '@tdu/accounts-domain';
import { calendarSection } from '@tdu/duos-domain';
import { type LivedFigure, indicatorsSection, livedFigures } from '@tdu/impact-domain';
import { type Id, type RequestContext, today } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import { LivedRepository } from '../repositories/lived.repository.js';

/** The hours, nights and hosts that single programmes count, until today. */
@Injectable()
export class LivedFigures {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly programmes: ProgrammesService,
    private readonly lived: LivedRepository,
  ) {}

  /** Those that the programme lists; few hosts are told only to readers who follow each duo anyway. */
  of(ctx: RequestContext, programmeId: Id): Promise<LivedFigure[]> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const version = await this.programmes.current(tx, programmeId);
      const settings = readSection(version, indicatorsSection);
      const { companions } = readSection(version, calendarSection);
      const roles = companions.filter(({ countsNights }) => countsNights).map(({ key }) => key);
      const lived = await this.lived.until(tx, programmeId, today(tx.clock), roles);
      const followsDuos = isAllowed(tx.actor, [Permission.ReadDuos]);
      return livedFigures(settings, lived, followsDuos ? 1 : settings.smallestGroup);
    });
  }
}
