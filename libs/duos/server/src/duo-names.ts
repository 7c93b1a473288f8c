import { Injectable } from '@nestjs/common';
import { Permission, isAllowed } from '@tdu/accounts-domain';
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

  /** The name of a person of a duo as the reader may know it: whole for the team and for oneself. */
  async as(ctx: RequestContext, personId: Id, names: 'given' | 'whole'): Promise<string> {
    const own = ctx.actor.kind !== 'system' && ctx.actor.personId === personId;
    if (names === 'whole' || own || isAllowed(ctx.actor, [Permission.ReadDuos]))
      return this.of(ctx, personId);
    return (await this.people.loadPerson(ctx, personId))?.givenName ?? 'Personne effacée';
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
