import { Injectable } from '@nestjs/common';
import { type RequestContext, type Result, accept } from '@tdu/kernel';
import { ScreeningService, type StepDone } from '../screening.service.js';
import { type AdmissionFile, AdmissionService } from './admission.service.js';

/** A step reported from the screen, and where the person stands after it. */
@Injectable()
export class StepReportsService {
  constructor(
    private readonly screening: ScreeningService,
    private readonly admissions: AdmissionService,
  ) {}

  /** As `ScreeningService.record`. */
  async report(ctx: RequestContext, done: StepDone): Promise<Result<AdmissionFile>> {
    const recorded = await this.screening.record(ctx, done);
    if (!recorded.ok) return recorded;
    return accept((await this.admissions.of(ctx, recorded.value.participation.id))!);
  }
}
