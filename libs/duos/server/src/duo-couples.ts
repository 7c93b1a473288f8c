import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { PeopleService } from '@tdu/people-server';
import { Tenancy, loaderFor } from '@tdu/platform';
import { DuoReader } from './duo-reader.js';

/** Names of the two people of duos, for the lists of other parts: as many statements for one duo as for many. */
@Injectable()
export class DuoCouples {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly reader: DuoReader,
    private readonly people: PeopleService,
  ) {}

  /** Mentor and mentee; nobody for a duo that is not there. */
  async namesOf(ctx: RequestContext, duoId: Id | null): Promise<readonly string[]> {
    const loader = loaderFor(ctx, 'duo-couples', (ids) => this.read(ctx, ids));
    return (duoId && (await loader.load(duoId))) || [];
  }

  private read(ctx: RequestContext, ids: readonly Id[]): Promise<Map<Id, string[]>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const couples = await this.reader.couples(tx, ids);
      const people = couples.flatMap((one) => [one.mentorPersonId, one.menteePersonId]);
      const names = await this.people.personNames(tx, people);
      const nameOf = (id: Id) => names.get(id) ?? 'Personne effacée';
      return new Map(
        couples.map((one) => [one.duoId, [nameOf(one.mentorPersonId), nameOf(one.menteePersonId)]]),
      );
    });
  }
}
