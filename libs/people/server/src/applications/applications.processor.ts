import { Injectable } from '@nestjs/common';
import { AssociationsService } from '@tdu/accounts-server';
import { QueueFactory } from '@tdu/platform';
import { ApplicationDraftsService } from './application-drafts.service.js';
import { APPLICATIONS_QUEUE } from './applications.queue.js';

/** Every night at 3 in Paris. */
const NIGHTLY = { cron: '0 3 * * *' };

/** The jobs of public forms, for the process that runs them. */
@Injectable()
export class ApplicationsProcessor {
  constructor(
    private readonly queues: QueueFactory,
    private readonly associations: AssociationsService,
    private readonly drafts: ApplicationDraftsService,
  ) {}

  /** Starts the worker and its schedule; what was missed while the machine slept is done at once. */
  async start(): Promise<void> {
    await this.queues.worker(APPLICATIONS_QUEUE, { eraseDrafts: () => this.eraseDrafts() });
    const queue = this.queues.queue(APPLICATIONS_QUEUE);
    await queue.schedule('applications-nightly', NIGHTLY, 'eraseDrafts', {});
    await queue.add('eraseDrafts', {});
  }

  private async eraseDrafts(): Promise<void> {
    for (const ctx of await this.associations.all()) await this.drafts.eraseEnded(ctx);
  }
}
