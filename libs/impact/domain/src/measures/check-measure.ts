import { type CalendarDate, type Result, accept, frenchDate, refuse } from '@tdu/kernel';
import { indicatorOf } from '../catalogue/catalogue.js';
import type { Indicator } from '../catalogue/indicator.js';
import type { IndicatorsSettings } from '../catalogue/indicators-section.js';
import { MOMENT_LABELS, type Moment } from '../catalogue/moment.js';

/** What is about to be recorded, before its value is read. */
export interface MeasureClaim {
  readonly indicator: string;
  readonly moment: Moment;
  readonly measuredOn: CalendarDate;
  /** Whose participation it is about. */
  readonly role: 'mentor' | 'mentee';
}

/** Whether the programme measures this indicator, at this moment, about such a person, on a day that has come. */
export function checkMeasure(
  settings: IndicatorsSettings,
  claim: MeasureClaim,
  today: CalendarDate,
): Result<Indicator> {
  const indicator = indicatorOf(claim.indicator);
  const measured = settings.measured.find((line) => line.indicator === claim.indicator);
  if (!indicator || !measured || indicator.kind === 'computed') return notMeasured(claim.indicator);
  if (!indicator.about.includes(claim.role)) return wrongPerson(indicator);
  if (!measured.moments.includes(claim.moment)) return wrongMoment(indicator, measured.moments);
  if (claim.measuredOn > today) {
    return refuse(
      'MEASURE_IN_FUTURE',
      `Indiquez une date au plus tard le ${frenchDate(today)}.`,
      'measuredOn',
    );
  }
  return accept(indicator);
}

function notMeasured(key: string): Result<never> {
  const message = `Ce programme ne mesure pas « ${key} » : choisissez un de ses indicateurs ou ajoutez-le au programme.`;
  return refuse('INDICATOR_NOT_MEASURED', message, 'indicator');
}

function wrongPerson(indicator: Indicator): Result<never> {
  const message = `« ${indicator.label} » se mesure à propos de la personne accompagnée : choisissez sa participation.`;
  return refuse('INDICATOR_NOT_FOR_ROLE', message, 'participationId');
}

function wrongMoment(indicator: Indicator, moments: readonly Moment[]): Result<never> {
  const list = moments.map((moment) => MOMENT_LABELS[moment].toLowerCase()).join(', ');
  return refuse('MOMENT_NOT_MEASURED', `« ${indicator.label} » se mesure à ces moments : ${list}.`, 'moment');
}
