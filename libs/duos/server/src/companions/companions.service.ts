import { Injectable } from '@nestjs/common';
import {
  type Companion,
  type CompanionCandidate,
  canManageDuo,
  checkCompanion,
  endCompanion,
  placeCompanion,
} from '@tdu/duos-domain';
import { type CalendarDate, type Id, type RequestContext, type Result, accept, today } from '@tdu/kernel';
import { type Screening, screeningSection } from '@tdu/people-domain';
import { PeopleService, poolMemberOn } from '@tdu/people-server';
import { History, Tenancy } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import { isId } from '../is-id.js';
import { duoNotFound } from '../life/duo-commands.js';
import type { DuoRecord } from '../life/duo-record.js';
import { LockedDuos } from './locked-duos.js';
import { CompanionsRepository } from './companions.repository.js';

export interface PlaceCompanionInput {
  readonly duoId: Id;
  /** Key of the place in the programme's calendar. */
  readonly role: string;
  /** A volunteer of the programme. */
  readonly participationId: Id;
  /** First day; today when absent. */
  readonly from?: CalendarDate | null;
}

export interface EndCompanionInput {
  readonly duoId: Id;
  readonly role: string;
  /** Last day; today when absent. */
  readonly on?: CalendarDate | null;
}

type Change = (record: DuoRecord, known: readonly Companion[]) => Result<readonly Companion[]>;

/** The third places of duos: who holds them from when to when. */
@Injectable()
export class CompanionsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly duos: LockedDuos,
    private readonly companions: CompanionsRepository,
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
    private readonly history: History,
  ) {}

  /** The stays of these duos, the earliest first. */
  ofDuos(ctx: RequestContext, duoIds: readonly Id[]) {
    return this.tenancy.withTenant(ctx, (tx) => this.companions.ofDuos(tx, duoIds));
  }

  /** Gives a third place to an admitted volunteer; whoever held it leaves it on the eve. */
  place(ctx: RequestContext, input: PlaceCompanionInput): Promise<Result<DuoRecord>> {
    const { duoId, role, participationId } = input;
    return this.tenancy.withTenant(ctx, async (tx) => {
      const day = today(tx.clock);
      const startsOn = input.from ?? day;
      const candidate = await this.candidate(tx, participationId);
      return this.apply(
        tx,
        duoId,
        'duo.companion_placed',
        { role, startsOn },
        ({ people, rules, life }, known) => {
          const checked = checkCompanion({ ...people, programmeId: rules.programmeId }, candidate);
          if (!checked.ok) return checked;
          return placeCompanion(rules.calendar, life, known, { role, participationId, startsOn }, day);
        },
      );
    });
  }

  /** Ends a stay without anyone to follow. */
  end(ctx: RequestContext, { duoId, role, on }: EndCompanionInput): Promise<Result<DuoRecord>> {
    return this.tenancy.withTenant(ctx, (tx) => {
      const endsOn = on ?? today(tx.clock);
      return this.apply(tx, duoId, 'duo.companion_ended', { role, endsOn }, ({ rules }, known) =>
        endCompanion(rules.calendar, known, role, endsOn),
      );
    });
  }

  private async apply(tx: RequestContext, duoId: Id, type: string, data: object, change: Change) {
    const record = isId(duoId) && canManageDuo(tx.actor) ? await this.duos.lock(tx, duoId) : null;
    if (!record) return duoNotFound();
    const known = await this.companions.ofDuos(tx, [duoId]);
    const changed = change(record, known);
    if (!changed.ok) return changed;
    if (changed.value === known) return accept(record);
    await this.companions.save(tx, duoId, known, changed.value);
    await this.history.append(tx, { subjectType: 'duo', subjectId: duoId, type, data });
    return accept(record);
  }

  private async candidate(tx: RequestContext, id: Id): Promise<CompanionCandidate | undefined> {
    const [found] = isId(id) ? await this.people.participations(tx, [id]) : [];
    if (!found) return undefined;
    const { programmeId, role, state } = found.participation;
    const screening: Screening = readSection(
      await this.programmes.current(tx, programmeId),
      screeningSection,
    );
    const { screeningMissing } = poolMemberOn(screening, today(tx.clock))(found);
    return {
      personId: found.person.id,
      programmeId,
      role,
      admitted: !NOT_ADMITTED.has(state),
      stepsOpen: screeningMissing,
    };
  }
}

const NOT_ADMITTED: ReadonlySet<string> = new Set(['applied', 'screening', 'on_hold', 'declined']);
