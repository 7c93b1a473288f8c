import { PeopleSystemQueries } from '../system-queries.js';
import { ApplicationAnnouncer } from './application-announcer.js';
import { ApplicationDraftsService } from './application-drafts.service.js';
import { ApplicationFormsResolver } from './application-forms.resolver.js';
import { ApplicationFormsService } from './application-forms.service.js';
import { ApplicationsMail } from './applications-mail.js';
import { ApplicationsProcessor } from './applications.processor.js';
import { ApplicationsRepository } from './applications.repository.js';
import { ApplicationsResolver } from './applications.resolver.js';
import { ApplicationsService } from './applications.service.js';
import { Enrolment } from './enrolment.js';
import { FormLocator } from './form-locator.js';

/** Public forms: shown, begun, sent. */
export const APPLICATIONS = [
  ApplicationAnnouncer,
  ApplicationDraftsService,
  ApplicationFormsResolver,
  ApplicationFormsService,
  ApplicationsMail,
  ApplicationsProcessor,
  ApplicationsRepository,
  ApplicationsResolver,
  ApplicationsService,
  Enrolment,
  FormLocator,
  PeopleSystemQueries,
];
