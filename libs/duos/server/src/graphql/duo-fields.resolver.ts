import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type CharterSigner, missingSigners } from '@tdu/duos-domain';
import { type Id, MESSAGE_LANGUAGES, type RequestContext } from '@tdu/kernel';
import { Ctx } from '@tdu/platform';
import { ProgrammeMapper, ProgrammeModel } from '@tdu/programmes-server';
import { charterToSign } from '../charter/charter-to-sign.js';
import { DuoCalendars } from '../due/duo-calendars.js';
import { DuoNames } from '../duo-names.js';
import { DuoProgrammes } from '../duo-programmes.js';
import type { DuoRecord } from '../life/duo-record.js';
import { DuoTimeline } from '../duo-timeline.js';
import { CharterSignerEnum } from './duo.enums.js';
import {
  toCalendar,
  toCharter,
  toCounts,
  toLateness,
  toMeetings,
  toPauses,
  toReviews,
  toSignatures,
  toTimeline,
} from './duo.mappers.js';
import { Duo } from './duo.model.js';
import {
  CharterSignature,
  DuoCharter,
  DuoDue,
  DuoEvent,
  DuoLateness,
  DuoPause,
  DuoPerson,
  DuoReview,
  Meeting,
} from './duo-parts.model.js';

/** The fields of a duo that are computed, or read from other parts through loaders. */
@Resolver(() => Duo)
export class DuoFieldsResolver {
  constructor(
    private readonly names: DuoNames,
    private readonly programmes: DuoProgrammes,
    private readonly mapper: ProgrammeMapper,
    private readonly history: DuoTimeline,
    private readonly calendars: DuoCalendars,
  ) {}

  @ResolveField(() => DuoPerson)
  mentor(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): Promise<DuoPerson> {
    return this.person(ctx, record, record.people.mentorPersonId, record.row.mentorParticipationId);
  }

  @ResolveField(() => DuoPerson)
  mentee(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): Promise<DuoPerson> {
    return this.person(ctx, record, record.people.menteePersonId, record.row.menteeParticipationId);
  }

  @ResolveField(() => ProgrammeModel)
  async programme(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): Promise<ProgrammeModel> {
    return this.mapper.toModel(await this.programmes.of(ctx, record.rules.programmeId));
  }

  @ResolveField(() => Int, { description: 'Number of the version of its programme that it lives under' })
  versionNumber(@Parent() { record }: Duo): number {
    return record.rules.number;
  }

  @ResolveField(() => DuoLateness)
  lateness(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): DuoLateness {
    return toLateness(ctx, record);
  }

  @ResolveField(() => Int, { description: 'Days on which the two met' })
  meetingsHeld(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): number {
    return toCounts(ctx, record).held;
  }

  @ResolveField(() => Int, {
    description: 'What the rhythm asked for in the periods that are over, pauses taken off',
  })
  meetingsExpected(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): number {
    return toCounts(ctx, record).expected;
  }

  @ResolveField(() => [Meeting], {
    description: 'The latest first; a participant reads the own side and staff’s',
  })
  meetings(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): Meeting[] {
    return toMeetings(ctx, record);
  }

  @ResolveField(() => [CharterSignature])
  signatures(@Parent() { record }: Duo): CharterSignature[] {
    return toSignatures(record);
  }

  @ResolveField(() => [CharterSignerEnum], {
    description: 'Under the charter to sign, a changed one included',
  })
  missingSigners(@Parent() { record }: Duo): CharterSigner[] {
    return missingSigners(charterToSign(record), record.life);
  }

  @ResolveField(() => DuoCharter)
  charter(
    @Parent() { record }: Duo,
    @Args('language', { type: () => String, nullable: true, description: 'fr (by default) or en' })
    asked?: string,
  ): DuoCharter {
    return toCharter(record, MESSAGE_LANGUAGES.find((language) => language === asked) ?? 'fr');
  }

  @ResolveField(() => [DuoDue], { description: 'All that is due over the life of the duo, by date' })
  async calendar(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): Promise<DuoDue[]> {
    return toCalendar(ctx, record, await this.calendars.of(ctx, record));
  }

  @ResolveField(() => [DuoReview])
  reviews(@Parent() { record }: Duo): DuoReview[] {
    return toReviews(record);
  }

  @ResolveField(() => [DuoPause])
  pauses(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): DuoPause[] {
    return toPauses(ctx, record);
  }

  @ResolveField(() => [DuoEvent], { description: 'Oldest first' })
  async timeline(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): Promise<DuoEvent[]> {
    return toTimeline(await this.history.of(ctx, record));
  }

  private async person(
    ctx: RequestContext,
    { rules }: DuoRecord,
    id: Id,
    participationId: Id,
  ): Promise<DuoPerson> {
    const displayName = await this.names.as(ctx, id, rules.names);
    return Object.assign(new DuoPerson(), { id, participationId, displayName });
  }
}
