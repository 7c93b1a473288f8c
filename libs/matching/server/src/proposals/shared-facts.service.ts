import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, newId, refuse, today } from '@tdu/kernel';
import {
  DEFAULT_FACTS,
  type SharedFact,
  type ToldFact,
  keepableFacts,
  mayShareFor,
  reviewsProposals,
  toldFacts,
} from '@tdu/matching-domain';
import type { ParticipantRole } from '@tdu/people-domain';
import { PeopleService } from '@tdu/people-server';
import { History, Tenancy, loaderFor } from '@tdu/platform';
import { Any, type Repository } from 'typeorm';
import type { ProposalEntity } from '../entities/proposal.entity.js';
import { SharedFactsEntity } from '../entities/shared-facts.entity.js';
import { isId } from '../is-id.js';

type Pair = Pick<ProposalEntity, 'mentorParticipationId' | 'menteeParticipationId'>;

/** What participants let the other of a proposal know of them: asked, kept, and told no further. */
@Injectable()
export class SharedFactsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly people: PeopleService,
    private readonly history: History,
  ) {}

  /** What somebody agreed to show; nothing beyond the given name where nobody asked. */
  async of(ctx: RequestContext, participationId: Id): Promise<readonly SharedFact[]> {
    const loader = loaderFor(ctx, 'matching.shared-facts', (ids) =>
      this.tenancy.withTenant(ctx, async (tx) => {
        const where = { associationId: tx.associationId, participationId: Any([...ids]) };
        return new Map((await this.rows(tx).findBy(where)).map((row) => [row.participationId, row.facts]));
      }),
    );
    return (await loader.load(participationId)) ?? DEFAULT_FACTS;
  }

  /** The same for one side of a proposal; nothing for no side. */
  async ofSide(ctx: RequestContext, pair: Pair, side: ParticipantRole | undefined) {
    const { mentorParticipationId: mentor, menteeParticipationId: mentee } = pair;
    return side ? this.of(ctx, { mentor, mentee }[side]) : [];
  }

  /** The same in words, as the other of the proposal reads them. */
  async told(ctx: RequestContext, participationId: Id): Promise<ToldFact[]> {
    const agreed = await this.of(ctx, participationId);
    const record = agreed.length > 0 ? await this.people.loadParticipation(ctx, participationId) : undefined;
    if (!record) return [];
    const { person, participation } = record;
    const { familyName, birthDate, languages, department, communeName } = person;
    const { interests, sector, objectives, availability } = participation;
    const facts = { familyName, birthDate, languages, department, communeName };
    const wishes = { interests, sector, objectives, availability };
    return toldFacts({ ...facts, ...wishes }, agreed, today(ctx.clock), ctx.language);
  }

  /**
   * Writes the whole list of a participation: the person for him- or herself, or the team on his or her word. Refusals
   * PARTICIPATION_UNKNOWN (also for somebody else's), FACT_UNKNOWN.
   */
  async set(
    ctx: RequestContext,
    participationId: Id,
    facts: readonly string[],
  ): Promise<Result<readonly SharedFact[]>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const [record] = isId(participationId) ? await this.people.participations(tx, [participationId]) : [];
      const actorPersonId = tx.actor.kind === 'system' ? null : tx.actor.personId;
      const toldBy = record && mayShareFor(record.person.id, actorPersonId, reviewsProposals(tx.actor));
      if (!toldBy) return participationUnknown();
      const kept = keepableFacts(facts);
      if (!kept.ok) return kept;
      const what = { participationId, facts: kept.value, toldBy, toldAt: tx.clock.now() };
      const row = { associationId: tx.associationId, id: newId(), ...what };
      await this.rows(tx)
        .createQueryBuilder()
        .insert()
        .values(row)
        .orUpdate(['facts', 'told_by', 'told_at'], ['association_id', 'participation_id'])
        .execute();
      const subject = { subjectType: 'participation', subjectId: participationId };
      await this.history.append(tx, {
        ...subject,
        type: 'shared_facts.set',
        data: { facts: kept.value, toldBy },
      });
      return accept(kept.value);
    });
  }

  private rows(tx: RequestContext): Repository<SharedFactsEntity> {
    return this.tenancy.manager(tx).getRepository(SharedFactsEntity);
  }
}

function participationUnknown(): Result<never> {
  return refuse(
    'PARTICIPATION_UNKNOWN',
    'Cette inscription n’existe pas ou n’est pas la vôtre : rechargez la page.',
    'participationId',
  );
}
