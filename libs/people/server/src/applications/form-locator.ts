import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Id, type RequestContext, systemContext } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import { CLOCK, PLATFORM_CONFIG, type PlatformConfig } from '@tdu/platform';
import { isId } from '../is-id.js';
import { PeopleSystemQueries } from '../system-queries.js';
import { keyedHash } from './resume-code.js';

/** In which association a public form works: strangers name a programme or hold a code, never an association. */
@Injectable()
export class FormLocator {
  constructor(
    private readonly queries: PeopleSystemQueries,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** A context of the association that has a form for a programme and role; undefined when none has. */
  async byProgramme(programmeId: Id, role: ParticipantRole): Promise<RequestContext | undefined> {
    return this.context(
      isId(programmeId) ? await this.queries.associationOfForm(programmeId, role) : undefined,
    );
  }

  /** The same for the association that keeps a draft. */
  async byDraft(tokenHash: string): Promise<RequestContext | undefined> {
    return this.context(await this.queries.associationOfDraft(tokenHash));
  }

  /** What is stored of a code or of who applied. */
  hash(purpose: string, text: string): string {
    return keyedHash(this.config.secret, purpose, text);
  }

  private context(associationId: Id | undefined): RequestContext | undefined {
    return associationId === undefined ? undefined : systemContext(associationId, this.clock, 'applications');
  }
}
