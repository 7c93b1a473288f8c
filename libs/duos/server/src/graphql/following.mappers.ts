import { Permission, isAllowed } from '@tdu/accounts-domain';
import {
  type AccountSide,
  type MeetingStatus,
  CONCERN_OPTIONS,
  DOCUMENT_KINDS,
  GOAL_THEMES,
  PAUSE_REASON_OPTIONS,
  PLACE_OPTIONS,
  QUESTION_TOPICS,
  REMATCH_OPTIONS,
  STEP_KINDS,
  WORK_KIND_OPTIONS,
  canReadMeeting,
  documentKindLabel,
  goalThemeLabel,
  isTold,
  meetingDays,
  questionTopicLabel,
  riskSigns,
  stepKindLabel,
} from '@tdu/duos-domain';
import { type CalendarDate, type RequestContext, today } from '@tdu/kernel';
import type { HistoryEntity } from '@tdu/platform';
import type { DuoDocumentEntity, DuoStepEntity, RematchEntity } from '../entities/index.js';
import type { GoalRecord } from '../goals/goals.repository.js';
import type { DuoRecord } from '../life/duo-record.js';
import type { QuestionRecord } from '../questions/questions.repository.js';
import type { Meeting } from './duo-parts.model.js';
import {
  DuoDocument,
  DuoGoal,
  DuoQuestion,
  DuoRematch,
  DuoRisk,
  DuoStep,
  FollowingOption,
  FollowingOptions,
  MeetingDay,
  MeetingVersion,
  PlannedMeeting,
  QuestionMessage,
} from './following.models.js';

/** Why a duo needs a look is for the team alone. */
export function toRisks(ctx: RequestContext, { rules, life }: DuoRecord): DuoRisk[] {
  if (!isAllowed(ctx.actor, [Permission.ReadDuos])) return [];
  return riskSigns(rules.calendar, life, today(ctx.clock)).map(({ sign, label, since }) =>
    Object.assign(new DuoRisk(), { sign, label, since }),
  );
}

/** Soonest first. */
export function toPlans({ parts, life }: DuoRecord): PlannedMeeting[] {
  const sorted = [...parts.plans].sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1));
  return sorted.map((plan) => Object.assign(new PlannedMeeting(), plan, { told: isTold(life, plan) }));
}

/** The days as the reader knows them: only staff read both accounts, so only staff see that they differ. */
export function toMeetingDays(ctx: RequestContext, { people, parts }: DuoRecord): MeetingDay[] {
  const readable = parts.meetings.filter((meeting) => canReadMeeting(ctx.actor, people, meeting));
  return meetingDays(readable).map((day) => Object.assign(new MeetingDay(), day));
}

/** What the history keeps of a correction. */
interface Correction {
  readonly heldOn: CalendarDate;
  readonly loggedBy: AccountSide;
  readonly noteChanged?: boolean;
  readonly former?: { readonly status: MeetingStatus };
}

/** What an account said before, oldest first. */
export function toVersions(meeting: Meeting, events: readonly HistoryEntity[]): MeetingVersion[] {
  return events.flatMap(({ type, occurredAt, data }) => {
    const { heldOn, loggedBy, former, noteChanged = false } = data as Correction;
    const isOfThis =
      type === 'meeting.corrected' && heldOn === meeting.heldOn && loggedBy === meeting.loggedBy;
    if (!isOfThis || !former) return [];
    const empty = { minutes: null, mode: null, placeKind: null };
    return [Object.assign(new MeetingVersion(), empty, former, { until: occurredAt, noteChanged })];
  });
}

export function toGoal(ctx: RequestContext, { goal, steps }: GoalRecord): DuoGoal {
  const day = today(ctx.clock);
  return Object.assign(new DuoGoal(), goal, {
    label: goal.title ?? goalThemeLabel(goal.theme),
    isLate: goal.state === 'open' && goal.dueOn !== null && goal.dueOn < day,
    steps: steps.map((step) => toStep(step, day)),
  });
}

function toStep(step: DuoStepEntity, day: CalendarDate): DuoStep {
  const isOpen = step.state === 'todo' || step.state === 'doing';
  const isLate = isOpen && step.dueOn !== null && step.dueOn < day;
  return Object.assign(new DuoStep(), step, { label: step.title ?? stepKindLabel(step.kind), isLate });
}

export function toDocument(document: DuoDocumentEntity): DuoDocument {
  const url = `/duo-documents/${document.id}`;
  return Object.assign(new DuoDocument(), document, { kindLabel: documentKindLabel(document.kind), url });
}

export function toQuestion({ question, messages }: QuestionRecord): DuoQuestion {
  return Object.assign(new DuoQuestion(), question, {
    topicLabel: questionTopicLabel(question.topic),
    messages: messages.map((message) => Object.assign(new QuestionMessage(), message)),
  });
}

export function toRematch({ side, fromOn, changes }: RematchEntity): DuoRematch {
  const chosen = REMATCH_OPTIONS.filter(({ key }) => changes.includes(key));
  const actions = chosen.map(({ action }) => action);
  return Object.assign(new DuoRematch(), { side, from: fromOn, changes, actions });
}

/** Every list of choices with its French words. */
export function followingOptions(): FollowingOptions {
  const labelled = <K extends string>(keys: readonly K[], labelOf: (key: K) => string) =>
    keys.map((key) => option(key, labelOf(key)));
  return Object.assign(new FollowingOptions(), {
    pauseReasons: PAUSE_REASON_OPTIONS.map(({ key, label }) => option(key, label)),
    places: PLACE_OPTIONS.map(({ key, label, isPublic }) =>
      option(key, label, isPublic ? null : 'Préférez un lieu public.'),
    ),
    goalThemes: labelled(GOAL_THEMES, goalThemeLabel),
    stepKinds: labelled(STEP_KINDS, stepKindLabel),
    questionTopics: labelled(QUESTION_TOPICS, questionTopicLabel),
    documentKinds: labelled(DOCUMENT_KINDS, documentKindLabel),
    concerns: CONCERN_OPTIONS.map(({ key, label }) => option(key, label)),
    rematchChanges: REMATCH_OPTIONS.map(({ key, label, action }) => option(key, label, action)),
    workKinds: WORK_KIND_OPTIONS.map(({ key, label, action }) => option(key, label, action)),
  });
}

function option(key: string, label: string, hint: string | null = null): FollowingOption {
  return Object.assign(new FollowingOption(), { key, label, hint });
}
