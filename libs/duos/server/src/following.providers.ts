import { ChangesRepository } from './change/changes.repository.js';
import { DuoChangesService } from './change/duo-changes.service.js';
import { DuoLinks } from './change/duo-links.js';
import { DocumentsRepository } from './documents/documents.repository.js';
import { DocumentsService } from './documents/documents.service.js';
import { DueSources } from './due/due-sources.js';
import { DuoCouples } from './duo-couples.js';
import { DuoCalendars } from './due/duo-calendars.js';
import { GoalsRepository } from './goals/goals.repository.js';
import { GoalsService } from './goals/goals.service.js';
import { ChangesResolver } from './graphql/changes.resolver.js';
import { FolderResolver } from './graphql/folder.resolver.js';
import { FollowingFieldsResolver } from './graphql/following-fields.resolver.js';
import { GoalsResolver } from './graphql/goals.resolver.js';
import { MeetingFieldsResolver } from './graphql/meeting-fields.resolver.js';
import { PersonTimelineResolver } from './graphql/person-timeline.resolver.js';
import { MatchStopResolver, SafeguardingReportResolver } from './graphql/safeguarding-names.resolver.js';
import { SafeguardingResolver } from './graphql/safeguarding.resolver.js';
import { WorkResolver } from './graphql/work.resolver.js';
import { HeldBack } from './held-back.js';
import { PersonTimeline } from './person-timeline.js';
import { CalendarsProcessor } from './outlook/calendars.processor.js';
import { OutlookRepository } from './outlook/outlook.repository.js';
import { OutlooksService } from './outlook/outlooks.service.js';
import { QuestionsRepository } from './questions/questions.repository.js';
import { QuestionsService } from './questions/questions.service.js';
import { ReportFollowUpService } from './safeguarding/report-follow-up.service.js';
import { ReportsService } from './safeguarding/reports.service.js';
import { SafeguardingNamesService } from './safeguarding/safeguarding-names.service.js';
import { SafeguardingRepository } from './safeguarding/safeguarding.repository.js';
import { WorkListRepository } from './work/work-list.repository.js';
import { WorkListService } from './work/work-list.service.js';

/** What other parts, and the processes, ask of the following of duos. */
export const FOLLOWING_SERVICES = [
  PersonTimeline,
  DuoCouples,
  OutlooksService,
  GoalsService,
  QuestionsService,
  DocumentsService,
  DuoChangesService,
  ReportsService,
  ReportFollowUpService,
  SafeguardingNamesService,
  WorkListService,
  DueSources,
];

/** What follows a duo: how it will stand, its folder, changes, confidential reports, the work list. */
export const FOLLOWING = [
  ...FOLLOWING_SERVICES,
  CalendarsProcessor,
  OutlookRepository,
  GoalsRepository,
  QuestionsRepository,
  DocumentsRepository,
  ChangesRepository,
  DuoLinks,
  DuoCalendars,
  HeldBack,
  SafeguardingRepository,
  WorkListRepository,
  FollowingFieldsResolver,
  MeetingFieldsResolver,
  GoalsResolver,
  FolderResolver,
  ChangesResolver,
  SafeguardingResolver,
  SafeguardingReportResolver,
  WorkResolver,
  MatchStopResolver,
  PersonTimelineResolver,
];
