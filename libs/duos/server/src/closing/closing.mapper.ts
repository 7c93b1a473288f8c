import { Permission, isAllowed } from '@tdu/accounts-domain';
import {
  type CertificateFigures,
  type ClosingQuestion,
  type ClosingRules,
  type ClosingSide,
  accountSide,
  destinationLabel,
  situationLabel,
} from '@tdu/duos-domain';
import type { RequestContext } from '@tdu/kernel';
import type { BadgeEntity, ClosingReviewEntity } from '../entities/index.js';
import type { DuoRecord } from '../life/duo-record.js';
import {
  BadgeModel,
  CertificateModel,
  ClosingAnswerModel,
  ClosingQuestionModel,
  ClosingReviewModel,
  DuoAfterwards,
  FirstMeeting,
  FollowUpModel,
} from './closing.models.js';
import type { DuoEndings } from './endings.repository.js';

export function toFirstMeeting({ firstMeeting }: DuoEndings): FirstMeeting | null {
  return firstMeeting && Object.assign(new FirstMeeting(), firstMeeting);
}

export function toQuestions({ questions }: ClosingRules): ClosingQuestionModel[] {
  return questions.map((question) => {
    const { key, kind, label, sides } = question;
    const { from, to } = question.kind === 'scale' ? question : { from: null, to: null };
    const choices = question.kind === 'choice' ? question.choices : [];
    return Object.assign(new ClosingQuestionModel(), { key, kind, label, sides, choices, from, to });
  });
}

/** All for the team; each of the two reads the own one, for they need not think the same. */
export function toClosingReviews(
  ctx: RequestContext,
  { people }: DuoRecord,
  { questions }: ClosingRules,
  { reviews }: DuoEndings,
): ClosingReviewModel[] {
  const own = accountSide(ctx.actor, people);
  const readable = isAllowed(ctx.actor, [Permission.ReadDuos])
    ? reviews
    : reviews.filter(({ side }) => side === own);
  return readable.map((review) => toReview(review, questions));
}

function toReview({ side, answeredOn, answers }: ClosingReviewEntity, questions: readonly ClosingQuestion[]) {
  const told = Object.entries(answers).map(([key, value]) => {
    const label = questions.find((question) => question.key === key)?.label ?? key;
    const written = value === true ? 'yes' : value === false ? 'no' : String(value);
    return Object.assign(new ClosingAnswerModel(), { key, label, value: written });
  });
  return Object.assign(new ClosingReviewModel(), { side, answeredOn, answers: told });
}

/** All for the team; where the mentee goes on for both, and what each told of him- or herself for that one alone. */
export function toAfterwards(
  ctx: RequestContext,
  { people }: DuoRecord,
  { aftermath, followUps }: DuoEndings,
): DuoAfterwards {
  const { destination = null, note = null, mentorAlumni = null, menteeAlumni = null } = aftermath ?? {};
  const own = accountSide(ctx.actor, people);
  const mayRead = (side: ClosingSide) => isAllowed(ctx.actor, [Permission.ReadDuos]) || side === own;
  return Object.assign(new DuoAfterwards(), {
    destination,
    destinationLabel: destination && destinationLabel(destination),
    note,
    mentorAlumni: mayRead('mentor') ? mentorAlumni : null,
    menteeAlumni: mayRead('mentee') ? menteeAlumni : null,
    followUps: followUps
      .filter(({ side }) => mayRead(side))
      .map(({ side, months, situation, doneOn }) =>
        Object.assign(new FollowUpModel(), {
          side,
          months,
          situation,
          label: situationLabel(situation),
          doneOn,
        }),
      ),
  });
}

export function toCertificate(figures: CertificateFigures): CertificateModel {
  return Object.assign(new CertificateModel(), figures);
}

export function toBadge(url: string, { id, side, credential, issuedAt, revokedAt }: BadgeEntity): BadgeModel {
  return Object.assign(new BadgeModel(), { id, side, url, credential, issuedAt, revokedAt });
}
