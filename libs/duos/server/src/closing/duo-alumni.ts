import { Injectable, type OnModuleInit } from '@nestjs/common';
import { becomesAlumni, returnsFromAlumni } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { AdmissionService } from '@tdu/people-server';
import { DomainEvents } from '@tdu/platform';
import { AlumniRepository, type DuoSideAfter } from './alumni.repository.js';

/** What may end somebody's path in a programme, or take it up again. */
const TURNS = ['duo.closed', 'duo.reopened', 'alumni.told', 'next_step.told', 'rematch.prepared'];

/** Has the people part, which stands below this one, keep who is an alumni: the rule is `becomesAlumni`. */
@Injectable()
export class DuoAlumni implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly alumni: AlumniRepository,
    private readonly admissions: AdmissionService,
  ) {}

  /** Inside the change: the participation moves if and only if the duo does. */
  onModuleInit(): void {
    for (const type of TURNS) {
      this.events.subscribeInside(type, (tx, { subjectId }) => this.follow(tx, subjectId));
    }
  }

  private async follow(tx: RequestContext, duoId: Id): Promise<void> {
    for (const side of await this.alumni.sidesOf(tx, duoId)) await this.move(tx, side);
  }

  /** Somebody whose state leaves no way to the alumni (put aside, screened again) stays where the team put them. */
  private async move(tx: RequestContext, { participationId, ...after }: DuoSideAfter): Promise<void> {
    if (becomesAlumni(after, after)) await this.admissions.decide(tx, { participationId, to: 'alumni' });
    else if (returnsFromAlumni(after, after)) await this.admissions.returned(tx, participationId);
  }
}
