import {
  type CountRow,
  ORGANISATION_LABELS,
  REFERRAL_OUTCOME_LABELS,
  REFERRAL_STATE_LABELS,
  type ReferralTold,
} from '@tdu/people-domain';
import type { ReferringOrganisationEntity } from '../entities/referring-organisation.entity.js';
import {
  ChannelReportModel,
  OrganisationModel,
  OwnReferral,
  type ReferPersonInput,
  ReferralModel,
  ReferralOutcomesModel,
  SourcingRow,
} from './referral.models.js';
import type { Referral } from './referrals.service.js';
import type { ChannelReport, ReferralOutcomes } from './sourcing-reports.service.js';

/** What an organisation sees: named field by field, so that nothing added to a referral slips through. */
export function toOwnReferral(referral: Referral): OwnReferral {
  const { id, givenName, familyName, referredOn, state } = referral;
  const outcome = state === 'not_followed_up' ? referral.outcome : null;
  return Object.assign(new OwnReferral(), {
    ...{ id, name: `${givenName} ${familyName}`, referredOn, state, outcome },
    stateLabel: REFERRAL_STATE_LABELS[state],
    outcomeLabel: outcome && REFERRAL_OUTCOME_LABELS[outcome],
  });
}

export function toReferral(referral: Referral): ReferralModel {
  const { organisationId, personId, livingId: participationId, consentWay, consentOn } = referral;
  const content = { organisationId, personId, participationId, consentWay, consentOn };
  return Object.assign(new ReferralModel(), toOwnReferral(referral), content);
}

export function toOrganisation({ id, name, kind }: ReferringOrganisationEntity): OrganisationModel {
  return Object.assign(new OrganisationModel(), { id, name, kind, kindLabel: ORGANISATION_LABELS[kind] });
}

/** What was told, as the readers of sheets and forms take it. */
export function toTold(input: ReferPersonInput): ReferralTold {
  const { programmeId: _, consentWay = null, consentOn = null, ...fields } = input;
  const answers = Object.entries(fields).map(([key, value]) => [key, (value as string | null) ?? '']);
  return { answers: Object.fromEntries(answers) as ReferralTold['answers'], consentWay, consentOn };
}

export function toOutcomes({ byOrganisation, byKind, isProtected }: ReferralOutcomes): ReferralOutcomesModel {
  const rows = { byOrganisation: byOrganisation.map(toRow), byKind: byKind.map(toRow) };
  return Object.assign(new ReferralOutcomesModel(), { ...rows, isProtected });
}

export function toChannelReport({ role, rows }: ChannelReport): ChannelReportModel {
  return Object.assign(new ChannelReportModel(), { role, rows: rows.map(toRow) });
}

function toRow({ label, counts, total }: CountRow): SourcingRow {
  const states = Object.entries(counts).map(([state, count]) => ({ state, count }));
  return Object.assign(new SourcingRow(), { label, counts: states, total });
}
