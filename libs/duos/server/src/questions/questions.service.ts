import { Injectable } from '@nestjs/common';
import {
  type AnswerWay,
  type QuestionMessage,
  type QuestionState,
  type QuestionTopic,
  canReadQuestion,
  checkMessage,
  contributorSide,
  stateAfter,
} from '@tdu/duos-domain';
import { type Id, type RequestContext, type Result, accept, newId, refuse, today } from '@tdu/kernel';
import {
  type Connection,
  type DatedListArgs,
  decodeCursor,
  loaderFor,
  pageSize,
  readingOrder,
  Tenancy,
  toConnection,
} from '@tdu/platform';
import { groupBy } from '../group-by.js';
import { isId } from '../is-id.js';
import { DuoCommands, notYours } from '../life/duo-commands.js';
import type { DuoRecord } from '../life/duo-record.js';
import { type QuestionRecord, QuestionsRepository } from './questions.repository.js';

export interface AskQuestionInput {
  readonly duoId: Id;
  readonly topic: QuestionTopic;
  readonly text?: string | null;
}

export interface ReplyInput {
  readonly questionId: Id;
  /** How the team answered; a written message when absent. */
  readonly way?: AnswerWay | null;
  readonly text?: string | null;
}

export interface QuestionListInput {
  readonly programmeId?: Id | null;
  readonly state?: QuestionState | null;
}

/** Questions of one side of a duo to the team, and their answers. The other side knows nothing of them. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly questions: QuestionsRepository,
    private readonly commands: DuoCommands,
  ) {}

  /** The questions of a duo that the reader may know, the newest first. */
  async of(ctx: RequestContext, { id, people }: DuoRecord): Promise<QuestionRecord[]> {
    const loader = loaderFor(ctx, 'duo-questions', (ids) =>
      this.tenancy.withTenant(ctx, async (tx) => {
        const records = await this.questions.withThreads(tx, await this.questions.ofDuos(tx, ids));
        return groupBy(records, ({ question }) => question.duoId);
      }),
    );
    const all = (await loader.load(id)) ?? [];
    return all.filter(({ question }) => canReadQuestion(ctx.actor, people, question));
  }

  /** A page of questions for the team. */
  page(
    ctx: RequestContext,
    input: QuestionListInput,
    args: DatedListArgs,
  ): Promise<Connection<QuestionRecord>> {
    const programmeId = input.programmeId ?? undefined;
    if (programmeId && !isId(programmeId)) return Promise.resolve(toConnection([], 1, 0, () => []));
    const filter = { programmeId, state: input.state ?? undefined };
    return this.tenancy.withTenant(ctx, async (tx) => {
      const after = decodeCursor(args.after)?.[0];
      const size = pageSize(args);
      const order = readingOrder(args.order);
      const rows = await this.questions.page(tx, filter, size + 1, order, isId(after) ? after : undefined);
      const records = await this.questions.withThreads(tx, rows);
      const total = await this.questions.count(tx, filter);
      return toConnection(records, size, total, ({ question }) => [question.id]);
    });
  }

  /** Asks the team; the same question again, while it is open, is that question. */
  ask(ctx: RequestContext, { duoId, topic, text }: AskQuestionInput): Promise<Result<QuestionRecord>> {
    return this.commands.within(ctx, duoId, async (tx, record) => {
      const askedBy = contributorSide(ctx.actor, record.people);
      if (askedBy === null || askedBy === 'staff') return onlyParticipants();
      const message: QuestionMessage = { from: askedBy, way: 'message', text: text?.trim() || null };
      const checked = checkMessage(message);
      if (!checked.ok) return checked;
      const asked = await this.questions.withThreads(tx, await this.questions.ofDuos(tx, [duoId]));
      const same = asked.find(
        ({ question, messages }) =>
          question.state === 'open' &&
          question.askedBy === askedBy &&
          question.topic === topic &&
          messages.at(-1)?.text === message.text,
      );
      if (same) return accept(same);
      return accept(await this.open(tx, record, { askedBy, topic }, message));
    });
  }

  /** Adds to a thread: the team's word answers it, the asker's opens it again. The same words twice are once. */
  async reply(ctx: RequestContext, { questionId, way, text }: ReplyInput): Promise<Result<QuestionRecord>> {
    const found = isId(questionId)
      ? await this.tenancy.withTenant(ctx, (tx) => this.questions.one(tx, questionId))
      : null;
    if (!found) return questionUnknown();
    const result = await this.commands.within(ctx, found.duoId, async (tx, record) => {
      if (!canReadQuestion(ctx.actor, record.people, found)) return questionUnknown();
      const from = contributorSide(ctx.actor, record.people);
      if (from !== found.askedBy && from !== 'staff') return notYours();
      const isAsker = from === found.askedBy;
      const message = {
        from,
        way: isAsker ? 'message' : (way ?? 'message'),
        text: text?.trim() || null,
      } as const;
      const checked = checkMessage(message);
      return checked.ok ? accept(await this.add(tx, record, questionId, message)) : checked;
    });
    return !result.ok && result.refusal.code === 'DUO_NOT_FOUND' ? questionUnknown() : result;
  }

  private async open(
    tx: RequestContext,
    { id: duoId, rules: { programmeId } }: DuoRecord,
    asked: { readonly askedBy: 'mentor' | 'mentee'; readonly topic: QuestionTopic },
    message: QuestionMessage,
  ): Promise<QuestionRecord> {
    const day = today(tx.clock);
    const key = { associationId: tx.associationId, id: newId(), duoId, programmeId };
    const dates = { askedOn: day, waitingSince: day, createdAt: tx.clock.now() };
    const question = { ...key, ...asked, state: 'open' as const, ...dates };
    await this.questions.insert(tx, question);
    const first = messageRow(tx, question.id, message);
    await this.questions.addMessage(tx, first);
    const data = { loggedBy: asked.askedBy, topic: asked.topic };
    await this.commands.note(tx, duoId, { type: 'question.asked', data });
    return { question, messages: [first] };
  }

  private async add(
    tx: RequestContext,
    { id: duoId }: DuoRecord,
    questionId: Id,
    message: QuestionMessage,
  ): Promise<QuestionRecord> {
    const question = (await this.questions.one(tx, questionId))!;
    const [known] = await this.questions.withThreads(tx, [question]);
    const last = known.messages.at(-1);
    const isSame = last?.writtenBy === message.from && last.way === message.way && last.text === message.text;
    if (isSame) return known;
    const row = messageRow(tx, questionId, message);
    const state = stateAfter(message);
    const waitingSince = state === 'open' ? (question.waitingSince ?? today(tx.clock)) : null;
    await this.questions.addMessage(tx, row);
    await this.questions.update(tx, questionId, { state, waitingSince });
    const type = state === 'open' ? 'question.continued' : 'question.answered';
    await this.commands.note(tx, duoId, {
      type,
      data: { loggedBy: question.askedBy, topic: question.topic },
    });
    return { question: { ...question, state, waitingSince }, messages: [...known.messages, row] };
  }
}

function messageRow(tx: RequestContext, questionId: Id, { from, way, text }: QuestionMessage) {
  const userId = tx.actor.kind === 'user' ? tx.actor.userId : null;
  const key = { associationId: tx.associationId, id: newId(), questionId };
  return { ...key, writtenBy: from, userId, way, text, writtenAt: tx.clock.now() };
}

function onlyParticipants() {
  const message = 'Seules les deux personnes du duo posent une question ici : répondez aux leurs.';
  return refuse('NOT_ALLOWED', message, 'duoId');
}

function questionUnknown() {
  const message = 'Cette question est introuvable : rechargez la liste des questions.';
  return refuse('QUESTION_UNKNOWN', message, 'questionId');
}
