import { AdmissionResolver } from '../graphql/admission.resolver.js';
import { AdmissionTold } from './admission-told.js';
import { AdmissionRepository } from './admission.repository.js';
import { AdmissionService } from './admission.service.js';
import { StepReportsService } from './step-reports.service.js';

/** From the application to the pool: decisions, steps and their reports. */
export const ADMISSIONS = [
  AdmissionRepository,
  AdmissionService,
  AdmissionTold,
  StepReportsService,
  AdmissionResolver,
];
