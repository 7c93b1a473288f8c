import { BadgesService } from '../certificates/badges.service.js';
import { CertificatePrint } from '../certificates/certificate-print.js';
import { CertificatesRepository } from '../certificates/certificates.repository.js';
import { PublicBadges } from '../certificates/public-badges.js';
import { CharterPrint } from '../charter/charter-print.js';
import { AlumniRepository } from './alumni.repository.js';
import { ClosingFieldsResolver } from './closing-fields.resolver.js';
import { AlumniResolver, BeginningResolver, ClosingResolver } from './closing.resolver.js';
import { DuoAlumni } from './duo-alumni.js';
import { DuoContinuity } from './duo-continuity.js';
import { EndingsRepository } from './endings.repository.js';
import { EndingsService } from './endings.service.js';
import { FirstMeetingService } from './first-meeting.service.js';
import { FollowUpSource } from './follow-up.source.js';

/** First meeting, charter on paper, closing, certificates, badges, and what comes after. */
export const CLOSING = [
  EndingsService,
  FirstMeetingService,
  BadgesService,
  PublicBadges,
  CertificatePrint,
  CharterPrint,
  CertificatesRepository,
  EndingsRepository,
  DuoContinuity,
  DuoAlumni,
  AlumniRepository,
  FollowUpSource,
  ClosingFieldsResolver,
  BeginningResolver,
  ClosingResolver,
  AlumniResolver,
];
