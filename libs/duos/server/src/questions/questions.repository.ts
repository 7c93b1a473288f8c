import { Injectable } from '@nestjs/common';
import type { QuestionState } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { type ReadingOrder, Tenancy } from '@tdu/platform';
import { Any } from 'typeorm';
import { DuoQuestionEntity, DuoQuestionMessageEntity } from '../entities/index.js';
import { groupBy } from '../group-by.js';

/** A question with its thread, oldest message first. */
export interface QuestionRecord {
  readonly question: DuoQuestionEntity;
  readonly messages: readonly DuoQuestionMessageEntity[];
}

/** Which questions a list holds; what is absent does not narrow it. */
export interface QuestionFilter {
  readonly programmeId?: Id;
  readonly state?: QuestionState;
}

/** Questions and their messages: threads of many questions in one statement. */
@Injectable()
export class QuestionsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  one(tx: RequestContext, id: Id): Promise<DuoQuestionEntity | null> {
    return this.tenancy.manager(tx).findOneBy(DuoQuestionEntity, { associationId: tx.associationId, id });
  }

  ofDuos(tx: RequestContext, duoIds: readonly Id[]): Promise<DuoQuestionEntity[]> {
    const where = { associationId: tx.associationId, duoId: Any([...duoIds]) };
    return this.tenancy.manager(tx).find(DuoQuestionEntity, { where, order: { id: 'DESC' } });
  }

  /** Up to `take` questions beyond an id, in the order asked for. */
  page(
    tx: RequestContext,
    filter: QuestionFilter,
    take: number,
    { beyond, direction }: ReadingOrder,
    after?: Id,
  ): Promise<DuoQuestionEntity[]> {
    const query = this.select(tx, filter);
    if (after) query.andWhere(`q.id ${beyond} :after`, { after });
    return query.orderBy('q.id', direction).limit(take).getMany();
  }

  count(tx: RequestContext, filter: QuestionFilter): Promise<number> {
    return this.select(tx, filter).getCount();
  }

  async withThreads(tx: RequestContext, questions: readonly DuoQuestionEntity[]): Promise<QuestionRecord[]> {
    const messages = await this.tenancy.manager(tx).find(DuoQuestionMessageEntity, {
      where: { associationId: tx.associationId, questionId: Any(questions.map(({ id }) => id)) },
      order: { id: 'ASC' },
    });
    const threads = groupBy(messages, ({ questionId }) => questionId);
    return questions.map((question) => ({ question, messages: threads.get(question.id) ?? [] }));
  }

  async insert(tx: RequestContext, question: DuoQuestionEntity): Promise<void> {
    await this.tenancy.manager(tx).insert(DuoQuestionEntity, question);
  }

  async addMessage(tx: RequestContext, message: DuoQuestionMessageEntity): Promise<void> {
    await this.tenancy.manager(tx).insert(DuoQuestionMessageEntity, message);
  }

  async update(tx: RequestContext, id: Id, change: Partial<DuoQuestionEntity>): Promise<void> {
    await this.tenancy.manager(tx).update(DuoQuestionEntity, { associationId: tx.associationId, id }, change);
  }

  private select(tx: RequestContext, { programmeId, state }: QuestionFilter) {
    const query = this.tenancy.manager(tx).createQueryBuilder(DuoQuestionEntity, 'q');
    query.where('q.association_id = :associationId', { associationId: tx.associationId });
    if (programmeId) query.andWhere('q.programme_id = :programmeId', { programmeId });
    if (state) query.andWhere('q.state = :state', { state });
    return query;
  }
}
