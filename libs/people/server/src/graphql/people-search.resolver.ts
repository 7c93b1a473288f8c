import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import type { ParticipantRole, ParticipationState } from '@tdu/people-domain';
import { type Connection, ConnectionArgs, Ctx, mapConnection } from '@tdu/platform';
import type { ListedPerson } from '../search/people-search.repository.js';
import { PeopleSearchService } from '../search/people-search.service.js';
import { ParticipationStateEnum } from './admission.models.js';
import { ParticipantRoleEnum } from './people.enums.js';
import { FoundPerson, FoundPersonConnection, PersonParticipation } from './people-search.models.js';

@ArgsType()
class PeopleArgs extends ConnectionArgs {
  @Field(() => String, {
    nullable: true,
    description: 'A name or its beginning, an e-mail, a telephone number',
  })
  search?: string | null;
  @Field(() => ID, { nullable: true }) programmeId?: string | null;
  @Field(() => ParticipantRoleEnum, { nullable: true }) role?: ParticipantRole | null;
  @Field(() => ParticipationStateEnum, { nullable: true }) state?: ParticipationState | null;
}

/** Finding people. */
@Resolver()
export class PeopleSearchResolver {
  constructor(private readonly found: PeopleSearchService) {}

  @Allow(Permission.ReadPeople)
  @Query(() => FoundPersonConnection, {
    description: 'In the order of names; beyond 10,000 the total says 10,001',
  })
  async people(@Ctx() ctx: RequestContext, @Args() args: PeopleArgs): Promise<Connection<FoundPerson>> {
    return mapConnection(await this.found.list(ctx, args, args), toFound);
  }
}

function toFound(person: ListedPerson): FoundPerson {
  const participations = person.participations.map((one) => Object.assign(new PersonParticipation(), one));
  return Object.assign(new FoundPerson(), { ...person, participations });
}
