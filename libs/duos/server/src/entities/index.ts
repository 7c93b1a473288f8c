import { CharterSignatureEntity } from './charter-signature.entity.js';
import { DuoCompanionEntity } from './duo-companion.entity.js';
import { DuoDocumentPieceEntity } from './duo-document-piece.entity.js';
import { DuoDocumentEntity } from './duo-document.entity.js';
import { DuoExtensionEntity } from './duo-extension.entity.js';
import { DuoGoalEntity } from './duo-goal.entity.js';
import { DuoOutlookEntity } from './duo-outlook.entity.js';
import { DuoPauseEntity } from './duo-pause.entity.js';
import { DuoQuestionMessageEntity } from './duo-question-message.entity.js';
import { DuoQuestionEntity } from './duo-question.entity.js';
import { DuoStepEntity } from './duo-step.entity.js';
import { DuoEntity } from './duo.entity.js';
import { MatchStopEntity } from './match-stop.entity.js';
import { MeetingPlanEntity } from './meeting-plan.entity.js';
import { MeetingEntity } from './meeting.entity.js';
import { RematchEntity } from './rematch.entity.js';
import { ReviewEntity } from './review.entity.js';
import { SafeguardingPersonEntity } from './safeguarding-person.entity.js';
import { SafeguardingReportEntity } from './safeguarding-report.entity.js';
import { FirstMeetingEntity } from './first-meeting.entity.js';
import { ClosingReviewEntity } from './closing-review.entity.js';
import { DuoAftermathEntity } from './duo-aftermath.entity.js';
import { DuoFollowUpEntity } from './duo-follow-up.entity.js';
import { BadgeKeyEntity } from './badge-key.entity.js';
import { BadgeEntity } from './badge.entity.js';

export {
  FirstMeetingEntity,
  ClosingReviewEntity,
  DuoAftermathEntity,
  DuoFollowUpEntity,
  BadgeKeyEntity,
  BadgeEntity,
  CharterSignatureEntity,
  DuoCompanionEntity,
  DuoDocumentPieceEntity,
  DuoDocumentEntity,
  DuoExtensionEntity,
  DuoGoalEntity,
  DuoOutlookEntity,
  DuoPauseEntity,
  DuoQuestionMessageEntity,
  DuoQuestionEntity,
  DuoStepEntity,
  DuoEntity,
  MatchStopEntity,
  MeetingPlanEntity,
  MeetingEntity,
  RematchEntity,
  ReviewEntity,
  SafeguardingPersonEntity,
  SafeguardingReportEntity,
};

/** The entities of this part, for the data source. */
export const DUOS_ENTITIES = [
  FirstMeetingEntity,
  ClosingReviewEntity,
  DuoAftermathEntity,
  DuoFollowUpEntity,
  BadgeKeyEntity,
  BadgeEntity,
  CharterSignatureEntity,
  DuoCompanionEntity,
  DuoDocumentPieceEntity,
  DuoDocumentEntity,
  DuoExtensionEntity,
  DuoGoalEntity,
  DuoOutlookEntity,
  DuoPauseEntity,
  DuoQuestionMessageEntity,
  DuoQuestionEntity,
  DuoStepEntity,
  DuoEntity,
  MatchStopEntity,
  MeetingPlanEntity,
  MeetingEntity,
  RematchEntity,
  ReviewEntity,
  SafeguardingPersonEntity,
  SafeguardingReportEntity,
];
