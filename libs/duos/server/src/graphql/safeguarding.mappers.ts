import { CONCERN_OPTIONS } from '@tdu/duos-domain';
import type { ReportRecord } from '../safeguarding/report-follow-up.service.js';
import type { ReportReceipt as Receipt } from '../safeguarding/reports.service.js';
import type { NamedPerson } from '../safeguarding/safeguarding-names.service.js';
import { MatchStop, ReportReceipt, SafeguardingPerson, SafeguardingReport } from './safeguarding.models.js';

const EMERGENCY = 'Si quelqu’un est en danger maintenant, appelez le 17, ou le 114 par SMS.';

export function toReceipt({ receivedOn, hasReader }: Receipt): ReportReceipt {
  const who = hasReader
    ? 'Seule la personne référente de l’association le lira.'
    : 'Personne n’est encore nommé pour le lire : parlez-en aussi à quelqu’un de confiance de l’association.';
  return Object.assign(new ReportReceipt(), {
    receivedOn,
    hasReader,
    message: `Votre signalement est reçu. ${who} ${EMERGENCY}`,
  });
}

export function toReport({ report, stops, duoPeople }: ReportRecord): SafeguardingReport {
  return Object.assign(new SafeguardingReport(), report, {
    duoPeople,
    concernLabel: CONCERN_OPTIONS.find(({ key }) => key === report.concern)?.label ?? report.concern,
    stops: stops.map((stop) => Object.assign(new MatchStop(), stop)),
  });
}

export function toNamed(naming: NamedPerson): SafeguardingPerson {
  return Object.assign(new SafeguardingPerson(), naming);
}
