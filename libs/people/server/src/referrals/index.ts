import { OrganisationsService } from './organisations.service.js';
import { OrganisationsResolver } from './organisations.resolver.js';
import { ReferralDeskResolver } from './referral-desk.resolver.js';
import { ReferralStory } from './referral-story.js';
import { ReferralsRepository } from './referrals.repository.js';
import { ReferralsResolver } from './referrals.resolver.js';
import { ReferralsService } from './referrals.service.js';
import { SourcingReportsService } from './sourcing-reports.service.js';

/** Organisations that refer people, their desk, and the counts of what becomes of it. */
export const REFERRALS = [
  OrganisationsService,
  OrganisationsResolver,
  ReferralDeskResolver,
  ReferralStory,
  ReferralsRepository,
  ReferralsResolver,
  ReferralsService,
  SourcingReportsService,
];
