import { Injectable, type OnModuleInit } from '@nestjs/common';
import { goesOnWithoutMentor } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { ContinuityService, PeopleService } from '@tdu/people-server';
import { DomainEvents } from '@tdu/platform';
import { DuosRepository } from '../duos.repository.js';

/** Keeps, when a duo is cut short, what its mentee may want to find again: the place and the referrer. */
@Injectable()
export class DuoContinuity implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly duos: DuosRepository,
    private readonly people: PeopleService,
    private readonly continuity: ContinuityService,
  ) {}

  /** Inside the closure: the ties are there if and only if the duo is closed. */
  onModuleInit(): void {
    this.events.subscribeInside('duo.closed', (tx, { subjectId }) => this.keep(tx, subjectId));
  }

  private async keep(tx: RequestContext, duoId: Id): Promise<void> {
    const duo = await this.duos.lock(tx, duoId);
    if (!duo?.closureReason || !goesOnWithoutMentor(duo.closureReason)) return;
    const both = [duo.mentorParticipationId, duo.menteeParticipationId];
    const records = await this.people.participations(tx, both);
    const of = (id: Id) => records.find(({ participation }) => participation.id === id);
    const department = of(duo.mentorParticipationId)?.person.department ?? null;
    const channel = of(duo.menteeParticipationId)?.participation.channel ?? null;
    await this.continuity.keepTies(tx, duo.menteeParticipationId, { department, channel });
  }
}
