import { Permission, isAllowed } from '@tdu/accounts-domain';
import {
  canReadDue,
  canReadMeeting,
  charterHash,
  charterText,
  latenessOf,
  type StandingDue,
  meetingCounts,
  missingSigners,
  pauseReasonLabel,
  reasonLabelUnder,
  reviewLabel,
  signerLabel,
  simpleCharterText,
  stateOn,
} from '@tdu/duos-domain';
import { type MessageLanguage, type RequestContext, today } from '@tdu/kernel';
import type { HistoryEntity } from '@tdu/platform';
import { charterToSign } from '../charter/charter-to-sign.js';
import type { DuoRecord } from '../life/duo-record.js';
import {
  CharterSignature,
  DuoCharter,
  DuoDue,
  DuoEvent,
  DuoLateness,
  DuoPause,
  DuoReview,
  Meeting,
} from './duo-parts.model.js';
import { Duo } from './duo.model.js';
import { timelineLabel } from './timeline.labels.js';

/** A record as the schema shows it on the day of the request. */
export function toDuo(ctx: RequestContext, record: DuoRecord): Duo {
  const { formedOn, startsOn, endsOn, closedOn, closureReason, closingTalkOn } = record.life;
  return Object.assign(new Duo(), {
    id: record.id,
    state: stateOn(record.life, today(ctx.clock)),
    formedOn,
    startsOn,
    endsOn,
    closedOn,
    closureReason,
    closureReasonLabel: closureReason && reasonLabelUnder(record.rules.calendar, closureReason),
    closingTalkOn,
    continuesId: record.row.continuesId,
    record,
  });
}

export function toLateness(ctx: RequestContext, { rules, life }: DuoRecord): DuoLateness {
  return Object.assign(new DuoLateness(), latenessOf(rules.calendar, life, today(ctx.clock)));
}

export function toCounts(ctx: RequestContext, { rules, life }: DuoRecord) {
  return meetingCounts(rules.calendar, life, today(ctx.clock));
}

/** The accounts the actor may read, the latest first. */
export function toMeetings(ctx: RequestContext, record: DuoRecord): Meeting[] {
  const { people, parts } = record;
  const readable = parts.meetings.filter((meeting) => canReadMeeting(ctx.actor, people, meeting));
  const latestFirst = [...readable].sort((a, b) => (a.heldOn < b.heldOn ? 1 : -1));
  return latestFirst.map((meeting) => Object.assign(new Meeting(), meeting, { record }));
}

export function toSignatures({ parts }: DuoRecord): CharterSignature[] {
  return parts.signatures.map(({ signer, signedName, textVersion, signedAt, way, documentId }) =>
    Object.assign(new CharterSignature(), {
      signer,
      signerLabel: signerLabel(signer),
      signedName,
      textVersion,
      signedAt,
      way,
      documentId,
    }),
  );
}

export function toCharter(record: DuoRecord, language: MessageLanguage): DuoCharter {
  const charter = charterToSign(record);
  const text = charterText(charter, language);
  const simpleText = simpleCharterText(charter, language);
  return Object.assign(new DuoCharter(), {
    version: charter.version,
    text,
    simpleText,
    textHash: charterHash(text),
    renewal: record.terms !== null,
    missingSigners: missingSigners(charter, record.life),
  });
}

/** What the actor may read of it. */
export function toCalendar(
  { actor }: RequestContext,
  { people }: DuoRecord,
  items: readonly StandingDue[],
): DuoDue[] {
  const readable = items.filter((item) => canReadDue(actor, people, item));
  return readable.map((item) => Object.assign(new DuoDue(), item));
}

export function toReviews({ life }: DuoRecord): DuoReview[] {
  return life.reviews.map(({ kind, dueOn, doneOn }) =>
    Object.assign(new DuoReview(), { kind, label: reviewLabel(kind), dueOn, doneOn }),
  );
}

/** Why a duo pauses may be the private matter of one of the two: only staff read it. */
export function toPauses({ actor }: RequestContext, { life }: DuoRecord): DuoPause[] {
  const isStaff = isAllowed(actor, [Permission.ReadDuos]);
  return life.pauses.map((pause) => {
    const { startsOn, endsOn } = pause;
    const reason = isStaff ? (pause.note ?? pauseReasonLabel(pause.reason)) : null;
    return Object.assign(new DuoPause(), { from: startsOn, until: endsOn, reason });
  });
}

export function toTimeline(events: readonly HistoryEntity[]): DuoEvent[] {
  return events.map(toEvent);
}

export function toEvent({ occurredAt, type, data }: HistoryEntity): DuoEvent {
  return Object.assign(new DuoEvent(), { at: occurredAt, type, label: timelineLabel(type, data) });
}
