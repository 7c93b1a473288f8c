import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import type { AdmissionReason, ParticipationState } from '@tdu/people-domain';
import { DomainEvents, History } from '@tdu/platform';

/** A move from one state to another. */
export interface AdmissionMove {
  readonly from: ParticipationState;
  readonly to: ParticipationState;
  readonly reason: AdmissionReason | null;
}

/** Keeps the moves of a participation in its history and tells the parts above. */
@Injectable()
export class AdmissionTold {
  constructor(
    private readonly history: History,
    private readonly events: DomainEvents,
  ) {}

  async moved(tx: RequestContext, participationId: Id, data: AdmissionMove): Promise<void> {
    const subject = { subjectType: 'participation', subjectId: participationId };
    await this.history.append(tx, { ...subject, type: 'participation.state_changed', data });
    this.events.publish(tx, { type: 'participation.state_changed', subjectId: participationId });
  }
}
