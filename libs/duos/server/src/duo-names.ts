import { Injectable } from '@nestjs/common';
import type { DuoPeople } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { PeopleService } from '@tdu/people-server';
import { loaderFor } from '@tdu/platform';

/** The names of the people of duos, as the people part tells them. */
@Injectable()
export class DuoNames {
  constructor(private readonly people: PeopleService) {}

  /** The name of a person; all names asked for in one request are read together. */
  async of(ctx: RequestContext, personId: Id): Promise<string> {
    const loader = loaderFor(ctx, 'duo-names', (ids) => this.people.personNames(ctx, ids));
    return (await loader.load(personId)) ?? 'Personne effacée';
  }

  /** The name of the other person of the duo, for the holder of a link. */
  partnerOf(ctx: RequestContext, { mentorPersonId, menteePersonId }: DuoPeople): Promise<string> {
    const own = ctx.actor.kind === 'system' ? null : ctx.actor.personId;
    return this.of(ctx, own === mentorPersonId ? menteePersonId : mentorPersonId);
  }
}
