import { MeasureEntity } from './measure.entity.js';
import { ProgrammeTargetEntity } from './programme-target.entity.js';

/** The tables of this part, for the data source. */
export const IMPACT_ENTITIES = [MeasureEntity, ProgrammeTargetEntity];
