import { ProgrammeVersionEntity } from './programme-version.entity.js';
import { ProgrammeEntity } from './programme.entity.js';

/** The tables of this part, for the data source. */
export const PROGRAMMES_ENTITIES = [ProgrammeEntity, ProgrammeVersionEntity];
