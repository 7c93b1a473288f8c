import { Injectable } from '@nestjs/common';
import type { DuoPeople } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { PeopleService, displayName } from '@tdu/people-server';

/** The names of the people of duos, as the people part tells them; all asked for in one request are read together. */
@Injectable()
export class DuoNames {
  constructor(private readonly people: PeopleService) {}

  /** The whole name of a person. */
  async of(ctx: RequestContext, personId: Id): Promise<string> {
    const person = await this.people.loadPerson(ctx, personId);
    return person ? displayName(person) : 'Personne effacée';
  }

  /** The given name of the other of two people, for the holder of a link: a page opened by a link tells no more. */
  async partnerOf(ctx: RequestContext, { mentorPersonId, menteePersonId }: DuoPeople): Promise<string> {
    const own = ctx.actor.kind === 'system' ? null : ctx.actor.personId;
    const person = await this.people.loadPerson(
      ctx,
      own === mentorPersonId ? menteePersonId : mentorPersonId,
    );
    return person?.givenName ?? 'l’autre personne';
  }
}
