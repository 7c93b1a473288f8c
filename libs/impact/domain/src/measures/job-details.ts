import { type Result, accept, refuse } from '@tdu/kernel';

/** Kinds of contract that a job may have; a closed list, so that no free text reaches an export. */
export const CONTRACTS = [
  'cdi',
  'cdd',
  'interim',
  'apprenticeship',
  'civic_service',
  'self_employed',
] as const;
export type Contract = (typeof CONTRACTS)[number];

export const CONTRACT_LABELS: Readonly<Record<Contract, string>> = {
  cdi: 'CDI',
  cdd: 'CDD',
  interim: 'intérim',
  apprenticeship: 'alternance',
  civic_service: 'service civique',
  self_employed: 'à son compte',
};

/** What a job adds to "yes": its contract and its hours a week. Both null for every other indicator. */
export interface JobDetails {
  readonly contract: Contract | null;
  readonly weeklyHours: number | null;
}

/** Whether contract and hours may be told with a value of this indicator. */
export function takesJobDetails(indicator: string): boolean {
  return indicator === 'job';
}

/** Checks the details against the indicator: only a job has some, and a week has at most 48 hours of work. */
export function checkJobDetails(indicator: string, details: JobDetails): Result<JobDetails> {
  const { contract, weeklyHours } = details;
  if (!takesJobDetails(indicator) && (contract !== null || weeklyHours !== null)) {
    return refuse(
      'DETAILS_NOT_FOR_INDICATOR',
      'Contrat et heures ne se disent que pour un emploi : retirez-les.',
      'contract',
    );
  }
  if (weeklyHours !== null && !(weeklyHours > 0 && weeklyHours <= 48)) {
    return refuse(
      'HOURS_INVALID',
      'Indiquez les heures par semaine, de 1 à 48 (durée maximale légale).',
      'weeklyHours',
    );
  }
  return accept(details);
}
