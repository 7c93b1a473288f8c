import type { INestApplicationContext } from '@nestjs/common';
import { CharterService, type DuoRecord, DuosService, MeetingsService } from '@tdu/duos-server';
import {
  type CalendarDate,
  type Clock,
  type Id,
  type MovableClock,
  type RequestContext,
  addDays,
  instantOf,
  today,
} from '@tdu/kernel';
import { MatchRunsReader, MatchRunsService, ProposalsService } from '@tdu/matching-server';
import { PeopleService } from '@tdu/people-server';
import { ReminderRounds } from '@tdu/reminders-server';
import { accepted } from './accepted.js';
import { holdStartReviews } from './start-reviews.js';

const ZONE = 'Europe/Paris';
/** How long ago the demonstration begins: long enough for some duos to be on time, due or late. */
const DAYS_AGO = 80;

/** Enough for every state to be seen, few enough for the first start to stay short. */
const DUOS = 30;

/** The day on which the demonstration's first run takes place. */
export function storyBegins(clock: Clock): CalendarDate {
  return addDays(today(clock), -DAYS_AGO);
}

/**
 * Plays eighty days of a programme: a run, answers, charters, meetings. Some did not answer, some signed late,
 * some forgot to meet, so that each screen has something to show.
 */
export async function tellStory(
  app: INestApplicationContext,
  clock: MovableClock,
  ctx: RequestContext,
  programmeId: Id,
): Promise<void> {
  const now = clock.now();
  const present = today(clock);
  const on = (day: number) => clock.moveTo(instantOf(addDays(present, day - DAYS_AGO), 10, ZONE));
  on(0);
  const proposals = await propose(app, ctx, programmeId);
  on(3);
  await answerAll(app, ctx, proposals);
  await app.get(DuosService).formAccepted(ctx);
  on(7);
  const duos = await signAll(app, ctx);
  for (const [meeting, day] of [14, 38, 62, 76].entries()) {
    on(day);
    await meetAll(app, ctx, duos, meeting);
    if (meeting === 1) await holdStartReviews(app, ctx, duos);
  }
  clock.moveTo(now);
  await runAgain(app, ctx, programmeId);
  await app.get(ReminderRounds).day(ctx);
}

/** A run, of which the best proposals are released. */
async function propose(app: INestApplicationContext, ctx: RequestContext, programmeId: Id): Promise<Id[]> {
  const run = accepted(await app.get(MatchRunsService).runNow(ctx, programmeId));
  const page = await app.get(MatchRunsReader).proposals({ ...ctx }, run.id, { first: DUOS });
  const proposals = page.edges.map(({ node }) => node.id);
  accepted(await app.get(ProposalsService).release(ctx, run.id, proposals));
  return proposals;
}

/** Four in five say yes on both sides, one in ten says no. */
async function answerAll(
  app: INestApplicationContext,
  ctx: RequestContext,
  proposals: readonly Id[],
): Promise<void> {
  const answers = app.get(ProposalsService);
  for (const [index, proposalId] of proposals.entries()) {
    if (index % 10 === 8) continue;
    accepted(await answers.answer(ctx, { proposalId, side: 'mentor', answer: 'yes' }));
    const answer = index % 10 === 9 ? 'no' : 'yes';
    accepted(await answers.answer(ctx, { proposalId, side: 'mentee', answer }));
  }
}

/** All sign but one duo in twelve, which waits for the mentee. */
async function signAll(app: INestApplicationContext, ctx: RequestContext): Promise<DuoRecord[]> {
  const charter = app.get(CharterService);
  const page = await app.get(DuosService).page(ctx, {}, { first: 100 });
  const signed: DuoRecord[] = [];
  for (const [index, { node }] of page.edges.entries()) {
    const names = await namesOf(app, ctx, node);
    accepted(await charter.sign(ctx, { duoId: node.id, signer: 'mentor', name: names.mentor }));
    accepted(await charter.sign(ctx, { duoId: node.id, signer: 'representative', name: 'Claire Moreau' }));
    if (index % 12 === 11) continue;
    signed.push(accepted(await charter.sign(ctx, { duoId: node.id, signer: 'mentee', name: names.mentee })));
  }
  return signed;
}

/** One duo in six stops meeting after the first time, one in nine forgets now and then. */
async function meetAll(
  app: INestApplicationContext,
  ctx: RequestContext,
  duos: readonly DuoRecord[],
  meeting: number,
): Promise<void> {
  const heldOn = today(ctx.clock);
  for (const [index, { id }] of duos.entries()) {
    if ((index % 6 === 5 && meeting > 0) || (index + meeting) % 9 === 8) continue;
    const input = {
      duoId: id,
      heldOn,
      status: 'held',
      minutes: 60 + 15 * (index % 5),
      mode: 'in_person',
    } as const;
    accepted(await app.get(MeetingsService).log(ctx, { ...input, topics: [] }));
  }
}

/** A second run over those who wait still, left as drafts for the coordinator to read. */
async function runAgain(app: INestApplicationContext, ctx: RequestContext, programmeId: Id): Promise<void> {
  accepted(await app.get(MatchRunsService).runNow(ctx, programmeId));
}

async function namesOf(app: INestApplicationContext, ctx: RequestContext, duo: DuoRecord) {
  const { mentorPersonId, menteePersonId } = duo.people;
  const names = await app.get(PeopleService).personNames(ctx, [mentorPersonId, menteePersonId]);
  return { mentor: names.get(mentorPersonId) ?? '', mentee: names.get(menteePersonId) ?? '' };
}
